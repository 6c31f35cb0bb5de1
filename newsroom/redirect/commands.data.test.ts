import { randomUUID } from "node:crypto";
import { eq, like } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { environment } from "@/db/env";
import { history, redirect, touched } from "@/db/schema";
import { makeArticle, makePerson, makeTopic } from "@/e2e/support/rows";
import { withdrawArticle } from "@/newsroom/article/commands";
import { addRedirect, changeRedirect, removeRedirect } from "./commands";
import { importRedirects } from "./importing";
import { entriesFor, oldAddressFrom } from "./old-address";
import {
  getImport,
  getPublishedRedirects,
  getPublishedTarget,
  getRedirect,
  listRedirects,
  listRefusedLines,
} from "./queries";

const editor = await makePerson("editor");
/** An old address of this test alone. */
const unique = () => `/old-${randomUUID().slice(0, 8)}`;
const add = (from: string, to: string) => addRedirect(editor, { from, to });
const targetOf = (url: string) => {
  const old = oldAddressFrom(url);
  return getPublishedTarget(old ? entriesFor(old) : []);
};
const problem = (field: "from" | "to", name: string) => ({
  problems: [{ field, messageKey: `redirect.${name}` }],
});

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
async function take(...lines: string[]) {
  const id = randomUUID();
  const answer = await importRedirects(editor, { id, fileName: "alt.csv", file: pieces(lines.join("\n")) });
  return { id, ...answer, refusedLines: await listRefusedLines(editor, id, 1) };
}

describe("a redirect", () => {
  test("leads to a story, its withdrawal, a list by its id, a page, another's address", async () => {
    const { id, editor: publisher } = await makeArticle("published");
    const topicId = await makeTopic();
    const from = unique();
    const { id: redirectId } = await add(`${from}?p=1&utm_source=x`, `/ar/a/${id}/x`);
    expect(await targetOf(`${from}?p=1&fbclid=y`)).toMatchObject({
      kind: "story",
      id,
      place: { edition: "ar" },
    });
    expect(await targetOf(from)).toBeNull();
    await withdrawArticle(publisher, { articleId: id, reason: "خطأ" });
    expect(await targetOf(`${from}?p=1`)).toMatchObject({ place: { isWithdrawn: true } });
    const to = async (target: string) => {
      await changeRedirect(editor, { id: redirectId, to: target });
      return targetOf(`${from}?p=1`);
    };
    expect(await to("/ar/about")).toEqual({ kind: "page", path: "/ar/about" });
    expect(await to(`${environment().SITE_URL}/ar/about`)).toEqual({ kind: "page", path: "/ar/about" });
    expect(await to("https://other.example/x")).toEqual({ kind: "url", url: "https://other.example/x" });
    const { rows } = await listRedirects(editor, { search: from, page: 1 });
    expect(rows).toMatchObject([
      { id: redirectId, address: `${from}?p=1`, target: "https://other.example/x" },
    ]);
    expect(topicId).toBeDefined();
  });

  test("leads over other old addresses in one look-up, which cannot be removed before it", async () => {
    const [a, b, c] = [unique(), unique(), unique()];
    const { id: last } = await add(c, "/ar/about");
    await add(b, `${c}?x=1`);
    const { id: first } = await add(a, b);
    expect(await targetOf(a)).toEqual({ kind: "page", path: "/ar/about" });
    await expect(removeRedirect(editor, { id: last })).rejects.toMatchObject({
      messageKey: "redirect.needed",
    });
    await expect(changeRedirect(editor, { id: last, to: a })).rejects.toMatchObject(problem("to", "loop"));
    await expect(changeRedirect(editor, { id: last, to: c })).rejects.toMatchObject(problem("to", "loop"));
    await removeRedirect(editor, { id: first });
    expect(await targetOf(a)).toBeNull();
  });

  test("is refused where it cannot be", async () => {
    const from = unique();
    const { id: draft } = await makeArticle("draft");
    await add(from, "/ar/about");
    for (const [old, to, wrong] of [
      [from, "/ar/policy", problem("from", "taken")],
      [`${from}/`, "/ar/policy", problem("from", "taken")],
      ["/ar/about", "/ar/policy", problem("from", "hasPage")],
      ["nonsense", "/ar/policy", problem("from", "notAddress")],
      [unique(), "/nowhere", problem("to", "targetUnknown")],
      [unique(), draft, problem("to", "targetUnknown")],
      [unique(), "javascript:alert(1)", problem("to", "targetNotAddress")],
    ] as const)
      await expect(add(old, to), old).rejects.toMatchObject(wrong);
  });

  test("is written into the history, touches its tag, and is an editor's", async () => {
    const from = unique();
    const { id } = await add(from, "/ar/about");
    await changeRedirect(editor, { id, to: "/ar/policy" });
    await removeRedirect(editor, { id });
    const rows = await db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);
    expect(rows.map(({ verb, before, after }) => [verb, before, after])).toEqual([
      ["redirect:add", null, { address: from, target: "/ar/about" }],
      ["redirect:change", { address: from, target: "/ar/about" }, { address: from, target: "/ar/policy" }],
      ["redirect:remove", { address: from, target: "/ar/policy" }, null],
    ]);
    expect((await db.select().from(touched)).some(({ tags }) => tags.includes("redirects"))).toBe(true);
    const journalist = await makePerson("journalist");
    const forbidden = { code: "forbidden" };
    await expect(addRedirect(journalist, { from, to: "/ar/about" })).rejects.toMatchObject(forbidden);
    await expect(listRedirects(journalist, { search: "", page: 1 })).rejects.toMatchObject(forbidden);
    await expect(getRedirect(editor, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("of a query to a front is told to the door", async () => {
    const name = `x${randomUUID().slice(0, 8)}`;
    await add(`/?${name}=1`, "/ar/about");
    const { areThere, frontParameters } = await getPublishedRedirects();
    expect(areThere).toBe(true);
    expect(frontParameters).toContain(name);
  });
});

describe("a file of redirects", () => {
  test("is waited for, but not for long", async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const slow = async function* () {
      yield Buffer.from(`${unique()},/ar/about\n`);
      await held;
    };
    const id = randomUUID();
    const importing = importRedirects(editor, { id, fileName: "", file: slow() });
    await vi.waitFor(async () => expect((await getImport(editor, id)).lines).toBe(0));
    await expect(add(unique(), "/ar/about")).rejects.toMatchObject({ messageKey: "redirect.held" });
    const soon = add(unique(), "/ar/about");
    end();
    await importing;
    expect(await soon).toHaveProperty("id");
  }, 20_000);

  test("is taken line by line, and what is refused is told with its number and why", async () => {
    const [a, b, c, d, e, f] = [unique(), unique(), unique(), unique(), unique(), unique()];
    const { id } = await makeArticle("published");
    await add(f, "/ar/about");
    const taken = await take(
      "old,new",
      `${a},/ar/a/${id}`,
      `${b},${a}`,
      `${c},${d}`,
      `${d},${c}`,
      `${a},/ar/about`,
      `${b},${a}`,
      `${e},/nowhere`,
      `${unique()},${e}`,
      `${f},/ar/policy`,
      `${f},/ar/about`,
      "x,/ar/about",
      "one cell",
    );
    expect(taken).toMatchObject({ added: 2, known: 2, refused: 8 });
    expect(taken.refusedLines.map(({ line, problem, otherLine }) => [line, problem, otherLine])).toEqual([
      [4, "loop", null],
      [5, "loop", null],
      [6, "clash", 2],
      [8, "targetUnknown", null],
      [9, "targetUnknown", null],
      [10, "taken", null],
      [12, "notAddress", null],
      [13, "notLine", null],
    ]);
    expect(await targetOf(b)).toMatchObject({ kind: "story", id });
    expect(await getImport(editor, taken.id)).toMatchObject({
      fileName: "alt.csv",
      lines: 12,
      isBroken: false,
    });
    expect(await take(`${a},/ar/a/${id}`)).toMatchObject({ added: 0, known: 1, refused: 0 });
  });

  test("that breaks off leaves nothing, and says so", async () => {
    const [id, from] = [randomUUID(), unique()];
    const broken = async function* () {
      yield* pieces(`${from},/ar/about\n`.repeat(2_500));
      throw new Error("the connection is gone");
    };
    await expect(importRedirects(editor, { id, fileName: "x", file: broken() })).rejects.toThrow("gone");
    expect(await getImport(editor, id)).toMatchObject({
      isBroken: true,
      finishedAt: null,
      added: 0,
      lines: 2_000,
    });
    expect(await targetOf(from)).toBeNull();
  });

  test("with more lines than fit is refused whole", async () => {
    const [id, from] = [randomUUID(), unique()];
    const lines = Array.from({ length: 101 }, () => `${from},/ar/about\n`.repeat(1_000));
    const file = pieces(...lines);
    await expect(importRedirects(editor, { id, fileName: "x", file })).rejects.toMatchObject({
      messageKey: "redirect.tooManyLines",
    });
    expect(await targetOf(from)).toBeNull();
  }, 60_000);

  test("of ten thousand lines is taken, and then one look-up finds any", async () => {
    const from = unique();
    const file = async function* () {
      for (let part = 0; part < 10; part += 1) {
        const numbers = Array.from({ length: 1_000 }, (_, at) => part * 1_000 + at);
        yield Buffer.from(numbers.map((number) => `${from}/${number}/قصة,/ar/about\n`).join(""));
      }
    };
    expect(await importRedirects(editor, { id: randomUUID(), fileName: "", file: file() })).toEqual({
      added: 10_000,
      known: 0,
      refused: 0,
    });
    expect(await targetOf(`${from}/9999/%D9%82%D8%B5%D8%A9`)).toEqual({ kind: "page", path: "/ar/about" });
    for (let turn = 0; turn < 200; turn += 1) await targetOf(`${from}/nowhere/${turn}`);
    await db.delete(redirect).where(like(redirect.address, `${from}/%`));
  }, 60_000);
});
