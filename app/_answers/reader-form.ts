import { readArticle, readOutlet } from "@/app/_public/published";
import { problemText, problemTexts } from "@/messages/problem-text";
import { litePath } from "@/newsroom/address/rules";
import type { CommentRefusal } from "@/newsroom/comment/rules";
import { type Edition, type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { httpStatus } from "@/newsroom/errors";
import { languageNamed } from "@/newsroom/language/rules";
import { maxFormBytes } from "@/newsroom/reader/rules";
import { isShortId } from "@/newsroom/short-id";
import { storableText } from "@/newsroom/storable";
import { plainPage, plainStatuses } from "@/server/plain-page";
import { loggedError } from "./logged-error";
import { isSameOrigin } from "./same-origin";

/** A form about a story, as it was sent: its fields by name, and the story they mean. */
export type ReaderForm = { fields: Record<string, string>; article: { id: string; edition: EditionKey } };

/** The fields that somebody without an account sent by a form of ours; or the answer to something that is no form. */
export async function readReaderFields(
  request: Request,
): Promise<{ fields: Record<string, string>; isTooLong: boolean } | Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return new Response(null, { status: 415 });
  // The door lets nothing in that is much longer.
  const sent = Buffer.from(await request.arrayBuffer());
  const given = [...new URLSearchParams(sent.toString("utf8"))];
  const fields = Object.fromEntries(given.map(([name, value]) => [name, storableText(value)]));
  return { fields, isTooLong: sent.length > maxFormBytes };
}

/**
 * The form a reader sent about a story; or the answer to something that is no such form. What has no words of its own
 * the door says.
 */
export async function openReaderForm(request: Request): Promise<ReaderForm | Response> {
  const sent = await readReaderFields(request);
  if (sent instanceof Response) return sent;
  const { fields, isTooLong } = sent;
  const { articleId = "", edition: key = "" } = fields;
  const edition = isEditionKey(key) ? (await readOutlet(key))?.edition : undefined;
  if (!edition || !isShortId(articleId) || !(await readArticle(edition.key, articleId)))
    return new Response(null, { status: 404 });
  if (isTooLong) return tooLong(request, edition, fields.text);
  return { fields, article: { id: articleId, edition: edition.key } };
}

/** More than is kept for a page of ours: without script the words go back at once. */
function tooLong(request: Request, edition: Edition, words = ""): Promise<Response> | Response {
  if (wantsJson(request))
    return refusalJson(edition.key, {
      status: 413,
      messageKey: "comment.textTooLong",
      values: {},
      problems: [],
    });
  return plainAnswer(plainPage(413, edition, words), 413);
}

const plainAnswer = (page: string, status: number) =>
  new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8" } });

/**
 * A refusal for who has no script, where no page of ours keeps what was typed: why, and the words, at once. The browser's
 * way back leads to the form.
 */
export function refusalPage(edition: Edition, refusal: CommentRefusal, words?: string): Response {
  const status = plainStatuses.find((each) => each === refusal.status) ?? 400;
  return plainAnswer(
    plainPage(status, edition, words, problemText(edition, refusal.problems[0] ?? refusal)),
    status,
  );
}

/** The same for a form about a story. */
export async function refuseForm({ article }: ReaderForm, refusal: CommentRefusal, words = "") {
  const outlet = await readOutlet(article.edition);
  return outlet ? refusalPage(outlet.edition, refusal, words) : new Response(null, { status: 404 });
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
  const { warned } = refusal.values;
  return Response.json(
    { message: problemText(edition, refusal), problems, warned },
    { status: refusal.status },
  );
}

/** Sends the browser on with a GET, to a lite page where a lite page sent the form (server/lite-html.ts). */
export function seeOther({ fields, article }: ReaderForm, path: string): Response {
  const to = fields.lite === undefined ? path : litePath(article.edition, path);
  return new Response(null, { status: 303, headers: { Location: to } });
}
