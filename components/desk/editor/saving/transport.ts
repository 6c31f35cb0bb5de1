import type { OpenedStory, OtherVersion } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { packed } from "./packed";
import type { HeldBy, SaveAnswer, WordsSent } from "./sent-words";

type Answered = SaveAnswer<ArticleContent, OtherVersion>;

/** What the server sends of a story's words, times still as text. */
type SavedWords = {
  version: number;
  content: ArticleContent;
  savedAt: string;
  savedByName: string | null;
  isEditable: boolean;
};
type Answer = Partial<SavedWords> & { isOwn?: boolean; by?: HeldBy; error?: { message?: string } };

/** Milliseconds after which an answer is not waited for any longer. */
const patience = 20_000;

const addressOf = (articleId: string) => `/api/articles/${articleId}/working-copy`;

/** What finds a change comes beside the script that writing waits for; until it is there, words are sent whole. */
let changing: typeof import("@/newsroom/content/changing") | null = null;
export async function fetchChanging(): Promise<void> {
  changing ??= await import("@/newsroom/content/changing");
}

/** Whose words, from which window. */
type Sender = { story: Pick<OpenedStory, "id" | "edition">; person: string; tab: string };

/** Sends a person's words to the server, as little of them as it needs, and says what it answered; never throws. */
export async function sendWords(sender: Sender, sent: WordsSent<ArticleContent>): Promise<Answered> {
  const { basedOn, base, words, keepOther, unchosen } = sent;
  const whole = { basedOn, content: words, keepOther, unchosen };
  try {
    const change =
      base && !keepOther && !unchosen && changing?.changeBetween(sender.story.edition.key, base, words);
    const response = await put(sender, change ? { basedOn, change } : whole);
    // It has other words than those that the change was made of, whatever it answered before.
    return await read(response.status === notThoseWords ? await put(sender, whole) : response);
  } catch {
    return { kind: "unreachable" };
  }
}

const notThoseWords = 412;

async function put({ story, person, tab }: Sender, sent: object): Promise<Response> {
  const { body, headers } = await packed({ ...sent, tab });
  return fetch(addressOf(story.id), {
    method: "PUT",
    headers: { ...headers, "x-warraq-person": person },
    body,
    signal: AbortSignal.timeout(patience),
  });
}

/** Answers of a newsroom that is there and cannot now: asked again later it may. */
const isBusy = ({ status }: Response) => status === 429 || status === 503;

async function read(response: Response): Promise<Answered> {
  const answer: Answer = (await response.json().catch(() => null)) ?? {};
  const { version, content, savedByName = null, isOwn = false } = answer;
  const savedAt = new Date(answer.savedAt ?? Number.NaN);
  const isWhole = version !== undefined && !Number.isNaN(Number(savedAt));
  if (response.ok && isWhole) return { kind: "saved", version, savedAt };
  if (response.status === 423 && answer.by) return { kind: "held", by: answer.by };
  if (response.status === 409 && isWhole && content)
    return { kind: "conflict", other: { version, content, savedAt, savedByName, isOwn } };
  return withoutWords(response, answer.error?.message ?? null);
}

/** What an answer says that has neither taken words nor has others. */
export function withoutWords(response: Response, message: string | null) {
  if (response.status === 401) return { kind: "sessionEnded" } as const;
  const isFinal = response.status === 413 || (message !== null && [403, 404, 422].includes(response.status));
  if (isFinal) return { kind: "refused", message } as const;
  return { kind: message !== null || isBusy(response) ? "busy" : "unreachable" } as const;
}

/**
 * The words as the server has them, who saved them, and whether one may write on; null where the story is not open to her. Rejects when
 * the server does not say.
 */
export async function readWords(
  articleId: string,
): Promise<(Omit<SavedWords, "savedAt"> & { savedAt: Date }) | null> {
  const response = await fetch(addressOf(articleId), { signal: AbortSignal.timeout(patience) });
  const answer = await response.json();
  if ([403, 404].includes(response.status)) return null;
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const { savedAt, ...words }: SavedWords = answer;
  return { ...words, savedAt: new Date(savedAt) };
}

/** Cuts a revision of the saved words; its number, or null when that failed. */
export async function keepRevision(articleId: string, version: number): Promise<number | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/revisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version }),
    });
    const answer: { number?: number } = response.ok ? await response.json() : {};
    return answer.number ?? null;
  } catch {
    return null;
  }
}

export type SignInOutcome = "signedIn" | "wrong" | "overloaded" | "unreachable";

/** Signs in without leaving the page; the words in it stay. Never throws. */
export async function signInAgain(email: string, password: string): Promise<SignInOutcome> {
  try {
    const asked = await fetch("/api/auth/csrf");
    if (isBusy(asked)) return "overloaded";
    const { csrfToken }: { csrfToken: string } = await asked.json();
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true", redirect: "false" }),
    });
    if (response.ok) return "signedIn";
    if (isBusy(response)) return "overloaded";
    // Its reason stands in the address it would lead to; whatever went wrong is a 401.
    const { url }: { url?: string } = await response.json();
    return /credentialsWrong|CredentialsSignin/.test(url ?? "") ? "wrong" : "overloaded";
  } catch {
    return "unreachable";
  }
}
