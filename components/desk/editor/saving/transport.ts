import { z } from "zod";
import type { OtherVersion } from "@/components/desk/editor/story";
import { ArticleContent } from "@/newsroom/content/rules";
import type { SaveAnswer } from "./autosave";

const Saved = z.object({ version: z.number(), savedAt: z.coerce.date() });
const Other = z.object({
  version: z.number(),
  content: ArticleContent,
  savedAt: z.coerce.date(),
  savedByName: z.string().nullable(),
});
/** As `answerJson` refuses. */
export const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** Milliseconds after which an answer is not waited for any longer. */
const patience = 20_000;

/** Sends words to the server and says what it answered; never throws. */
export async function sendWords(
  articleId: string,
  basedOn: number,
  content: ArticleContent,
  keepOther: boolean,
): Promise<SaveAnswer<ArticleContent, OtherVersion>> {
  try {
    const response = await fetch(`/api/articles/${articleId}/working-copy`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ basedOn, content, keepOther }),
      signal: AbortSignal.timeout(patience),
    });
    return await read(response);
  } catch {
    return { kind: "unreachable", message: null };
  }
}

async function read(response: Response): Promise<SaveAnswer<ArticleContent, OtherVersion>> {
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return { kind: "saved", ...Saved.parse(json) };
  if (response.status === 401) return { kind: "sessionEnded" };
  const other = response.status === 409 ? Other.safeParse(json) : null;
  if (other?.success) return { kind: "conflict", other: other.data };
  const refusal = Refusal.safeParse(json);
  const message = refusal.success ? refusal.data.error.message : null;
  const isFinal = response.status === 413 || (message !== null && [403, 404, 422].includes(response.status));
  return isFinal ? { kind: "refused", message } : { kind: "unreachable", message };
}

/** Cuts a revision of the saved words; its number, or null when that failed. */
export async function keepRevision(articleId: string, version: number): Promise<number | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/revisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version }),
    });
    return response.ok ? z.object({ number: z.number() }).parse(await response.json()).number : null;
  } catch {
    return null;
  }
}

export type SignInOutcome = "signedIn" | "wrong" | "unreachable";

/** Signs in without leaving the page; the words in it stay. Never throws. */
export async function signInAgain(email: string, password: string): Promise<SignInOutcome> {
  try {
    const token = await (await fetch("/api/auth/csrf")).json();
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(token);
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true", redirect: "false" }),
    });
    return response.ok ? "signedIn" : response.status === 401 ? "wrong" : "unreachable";
  } catch {
    return "unreachable";
  }
}
