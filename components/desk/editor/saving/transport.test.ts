import { afterEach, expect, test, vi } from "vitest";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import { fetchChanging, readWords, sendWords, signInAgain } from "./transport";

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => {
  vi.stubGlobal("fetch", answer);
  return readWords("a");
};

test("a story that is open, one that is closed, and a server that does not say are three answers", async () => {
  const words = {
    version: 2,
    content: {},
    savedAt: "2026-01-01T00:00:00Z",
    savedByName: null,
    isEditable: true,
  };
  expect(await answering(async () => Response.json(words))).toMatchObject({ version: 2, isEditable: true });
  for (const status of [403, 404])
    expect(await answering(async () => Response.json({ error: {} }, { status }))).toBeNull();
  for (const status of [401, 429, 500, 503])
    await expect(answering(async () => Response.json({}, { status }))).rejects.toThrow();
  await expect(answering(async () => new Response("<p>", { status: 404 }))).rejects.toThrow();
  await expect(answering(async () => Promise.reject(new TypeError("offline")))).rejects.toThrow();
});

const sending = (answer: () => Promise<Response>) => {
  vi.stubGlobal("fetch", answer);
  const words = { headline: "عنوان" } as ArticleContent;
  return sendWords(sender, { basedOn: 1, base: null, words, keepOther: false });
};

const sender = { story: { id: "a", edition: { key: "ar" } as Edition }, person: "ali", tab: "w1" };

test("words go as what they changed, and whole where the server has others or nobody knows what it has", async () => {
  await fetchChanging();
  const sent: { content?: ArticleContent; change?: { fields: object } }[] = [];
  let has = true;
  vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
    const asked = JSON.parse(String(body));
    sent.push(asked);
    if (asked.change && !has) return new Response(null, { status: 412 });
    return Response.json({ version: 2, savedAt: new Date(0) });
  });
  const words = { ...emptyContent, headline: "عنوان" };
  const known = { basedOn: 1, base: emptyContent, words, keepOther: false };
  const saved = { kind: "saved", version: 2, savedAt: new Date(0) };
  expect(await sendWords(sender, known)).toEqual(saved);
  has = false;
  expect(await sendWords(sender, known)).toEqual(saved);
  await sendWords(sender, { ...known, base: null });
  await sendWords(sender, { ...known, keepOther: true, unchosen: emptyContent });
  expect(sent.map(({ change, content }) => change?.fields ?? content?.headline)).toEqual([
    { headline: "عنوان" },
    { headline: "عنوان" },
    "عنوان",
    "عنوان",
    "عنوان",
  ]);
});

test("a server that cannot now is busy, whoever in front of it says so; only where none answers it is unreachable", async () => {
  const json = (status: number) => async () => Response.json({ error: { message: "لاحقًا" } }, { status });
  const page = (status: number) => async () => new Response("<p>", { status });
  for (const answer of [json(429), json(500), json(503), page(429), page(503)])
    expect(await sending(answer)).toEqual({ kind: "busy" });
  for (const answer of [page(502), page(200), async () => Promise.reject(new TypeError("offline"))])
    expect(await sending(answer)).toEqual({ kind: "unreachable" });
  const by = { name: null, isOwn: true };
  expect(await sending(async () => Response.json({ by }, { status: 423 }))).toEqual({ kind: "held", by });
  expect(await sending(json(422))).toEqual({ kind: "refused", message: "لاحقًا" });
});

test("signing in again tells a wrong password from too many attempts and from a server that cannot now", async () => {
  const answered = (status: number, error: string) =>
    Response.json({ csrfToken: "t", url: `http://localhost/api/auth/error?error=${error}` }, { status });
  for (const [status, error, outcome] of [
    [200, "", "signedIn"],
    [401, "invalid%3A%20credentialsWrong", "wrong"],
    [401, "CredentialsSignin", "wrong"],
    [401, "rate_limited%3A%20tooManyAttempts", "overloaded"],
    [401, "connect%20ECONNREFUSED", "overloaded"],
    [503, "", "overloaded"],
  ] as const) {
    vi.stubGlobal("fetch", async (to: string) => answered(to.endsWith("csrf") ? 200 : status, error));
    expect(await signInAgain("a@example.org", "كلمة")).toBe(outcome);
  }
  vi.stubGlobal("fetch", async () => new Response("<p>"));
  expect(await signInAgain("a@example.org", "كلمة")).toBe("unreachable");
});
