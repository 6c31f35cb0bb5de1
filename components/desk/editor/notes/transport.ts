import type { NotePlace } from "@/newsroom/note/place";
import type { StoryNotes } from "@/newsroom/note/rules";

/** What was typed, under the name by which it is one note however often it is sent. */
export type Typed = { id: string; text: string; mentioned: string[] };
/** What is said by now, or the newsroom's sentence that says why not; null for no answer. */
export type Answered = StoryNotes | { refused: string } | null;

/** Milliseconds. */
const patience = 10_000;

async function ask(articleId: string, below: string, method: string, sent?: object): Promise<Answered> {
  try {
    const response = await fetch(`/api/articles/${articleId}/notes${below}`, {
      method,
      ...(sent ? { headers: { "content-type": "application/json" }, body: JSON.stringify(sent) } : {}),
      signal: AbortSignal.timeout(patience),
    });
    const answer: StoryNotes & { error?: { message: string; problems?: Record<string, string> } } =
      await response.json();
    if (response.ok) return answer;
    const { message = "", problems = {} } = answer.error ?? {};
    const sentence = Object.values(problems)[0] ?? message;
    return sentence === "" ? null : { refused: sentence };
  } catch {
    return null;
  }
}

/** Asks the newsroom. None of these throws. */
export const readNotes = (articleId: string) => ask(articleId, "", "GET");
export const sendNote = (articleId: string, place: NotePlace | null, typed: Typed) =>
  ask(articleId, "", "POST", { ...typed, place });
export const sendAnswer = (articleId: string, threadId: string, typed: Typed) =>
  ask(articleId, `/${threadId}`, "POST", typed);
export const sendTakenBack = (articleId: string, noteId: string) => ask(articleId, `/${noteId}`, "DELETE");
export const sendSettled = (articleId: string, threadId: string, isResolved: boolean) =>
  ask(articleId, `/${threadId}`, "PUT", { isResolved });
