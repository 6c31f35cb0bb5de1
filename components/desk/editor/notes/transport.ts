import type { NotePlace } from "@/newsroom/note/place";
import type { StoryNotes } from "@/newsroom/note/rules";

/** What was typed, under the name by which it is one note however often it is sent. */
export type Typed = { id: string; text: string; mentioned: string[] };
/** What is said by now, or the newsroom's sentence that says why not; null for no answer. */
export type Answered = StoryNotes | { refused: string } | null;

/** Milliseconds. */
const patience = 10_000;

/** The story, and who opened it here: what she says is nobody else's who has signed in on this machine since. */
type From = { articleId: string; person: string };

async function ask(
  { articleId, person }: From,
  below: string,
  method: string,
  sent?: object,
): Promise<Answered> {
  try {
    const response = await fetch(`/api/articles/${articleId}/notes${below}`, {
      method,
      headers: { "x-warraq-person": person, ...(sent && { "content-type": "application/json" }) },
      ...(sent && { body: JSON.stringify(sent) }),
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
export const readNotes = (from: From) => ask(from, "", "GET");
export const sendNote = (from: From, place: NotePlace | null, typed: Typed) =>
  ask(from, "", "POST", { ...typed, place });
export const sendAnswer = (from: From, threadId: string, typed: Typed) =>
  ask(from, `/${threadId}`, "POST", typed);
export const sendTakenBack = (from: From, noteId: string) => ask(from, `/${noteId}`, "DELETE");
export const sendSettled = (from: From, threadId: string, isResolved: boolean) =>
  ask(from, `/${threadId}`, "PUT", { isResolved });
