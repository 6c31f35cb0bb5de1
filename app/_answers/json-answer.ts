import { type CurrentUser, currentUser } from "@/app/auth";
import { problemText, problemTexts } from "@/messages/problem-text";
import { httpStatus, NewsroomError } from "@/newsroom/errors";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { parseStorableJson } from "@/newsroom/storable";
import { loggedError } from "./logged-error";

/** What a script or program gets instead of an answer: the code to decide by, and the sentences to show. */
export type JsonRefusal = { error: { code: string; message: string; problems: Record<string, string> } };

function refusal(language: Language, status: number, error: NewsroomError): Response {
  const problems = problemTexts(language, error.problems);
  const body: JsonRefusal = { error: { code: error.code, message: problemText(language, error), problems } };
  return Response.json(body, { status });
}

/**
 * The one wrapper around the desk's JSON addresses: 401 for who is not signed in, otherwise what `work` answers (a
 * whole response where the status matters), or its error in that person's language.
 */
export async function answerJson(work: (user: CurrentUser) => Promise<object>): Promise<Response> {
  const user = await currentUser();
  if (!user) return refusal(languageKeys[0], 401, new NewsroomError("forbidden", "signInNeeded"));
  try {
    const found = await work(user);
    return found instanceof Response ? found : Response.json(found);
  } catch (cause) {
    const error = loggedError("a JSON address failed", cause);
    const isTooLarge = error.messageKey === "bodyTooLarge";
    return refusal(user.language, isTooLarge ? 413 : httpStatus[error.code], error);
  }
}

/** The JSON of a request, fit to be stored, of at most `limit` bytes. Throws `invalid`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const tooLarge = new NewsroomError("invalid", "bodyTooLarge");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const text = await request.text();
  if (Buffer.byteLength(text) > limit) throw tooLarge;
  try {
    return parseStorableJson(text);
  } catch (cause) {
    throw new NewsroomError("invalid", "invalid", { cause });
  }
}
