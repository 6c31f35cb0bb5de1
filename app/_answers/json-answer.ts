import { promisify } from "node:util";
import { gunzip } from "node:zlib";
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

/** Where the status says more than the kind of the error. */
const ownStatus: Record<string, number> = { bodyTooLarge: 413, signInNeeded: 401 };

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
    return refusal(user.language, ownStatus[error.messageKey] ?? httpStatus[error.code], error);
  }
}

/** The JSON of a request, fit to be stored, of at most `limit` bytes, also where it comes packed. Throws `invalid`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const tooLarge = new NewsroomError("invalid", "bodyTooLarge");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const sent = Buffer.from(await request.arrayBuffer());
  if (sent.length > limit) throw tooLarge;
  try {
    return parseStorableJson(
      (await unpacked(sent, request.headers.get("content-encoding"), limit)).toString(),
    );
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge;
    throw new NewsroomError("invalid", "invalid", { cause });
  }
}

const unzip = promisify(gunzip);

/** A body as it was before it was packed. Throws RangeError before more than `limit` bytes have been unpacked. */
async function unpacked(sent: Buffer, encoding: string | null, limit: number): Promise<Buffer> {
  if (encoding === null || encoding === "identity") return sent;
  if (encoding !== "gzip") throw new TypeError(`${encoding} is not unpacked here`);
  return unzip(sent, { maxOutputLength: limit });
}
