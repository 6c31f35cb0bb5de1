import { readOutlet } from "@/app/_public/published";
import { problemText, problemTexts } from "@/messages/problem-text";
import type { CommentRefusal } from "@/newsroom/comment/rules";
import { type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { httpStatus } from "@/newsroom/errors";
import { languageNamed } from "@/newsroom/language/rules";
import { maxFormBytes } from "@/newsroom/reader/rules";
import { isShortId } from "@/newsroom/short-id";
import { storableText } from "@/newsroom/storable";
import { loggedError } from "./logged-error";
import { isSameOrigin } from "./same-origin";

/** A form about a story, as it was sent: its fields by name, and the story they mean. */
export type ReaderForm = { fields: Record<string, string>; article: { id: string; edition: EditionKey } };

/** The form a reader sent about a story; or the answer to something that is no such form. */
export async function openReaderForm(request: Request): Promise<ReaderForm | Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return new Response(null, { status: 415 });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxFormBytes) return new Response(null, { status: 413 });
    chunks.push(chunk);
  }
  const sent = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
  const fields = Object.fromEntries([...sent].map(([name, value]) => [name, storableText(value)]));
  const { articleId = "", edition = "" } = fields;
  if (!isShortId(articleId) || !isEditionKey(edition)) return new Response(null, { status: 404 });
  return { fields, article: { id: articleId, edition } };
}

/** Whether the script sent the form and wants to say the answer itself. */
export function wantsJson(request: Request): boolean {
  return (request.headers.get("accept") ?? "").startsWith("application/json");
}

/** Why a reader's form was refused; what no reader can mend is logged. */
export function refusalOf(error: unknown): CommentRefusal {
  const { code, messageKey, values, problems } = loggedError("a reader's form failed", error);
  return { status: httpStatus[code], messageKey, values, problems };
}

/** A refusal for the script, in the edition's language. */
export async function refusalJson(key: EditionKey, refusal: CommentRefusal): Promise<Response> {
  const edition = (await readOutlet(key))?.edition ?? languageNamed(key);
  const problems = problemTexts(edition, refusal.problems);
  return Response.json({ message: problemText(edition, refusal), problems }, { status: refusal.status });
}

/** Sends the browser on with a GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
