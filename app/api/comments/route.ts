import { openReader } from "@/app/_answers/reader-cookie";
import {
  openReaderForm,
  refusalJson,
  refusalOf,
  refuseForm,
  seeOther,
  wantsJson,
} from "@/app/_answers/reader-form";
import { commentAnswerPath } from "@/components/comment/paths";
import { submitComment } from "@/newsroom/comment/commands";
import { keepCommentDraft } from "@/newsroom/comment/draft";
import { CommentForm } from "@/newsroom/comment/rules";
import { parseInput } from "@/newsroom/input";

/**
 * Takes a comment. The script gets JSON; without it the browser is sent to a page for this reader alone, with the
 * held comment or with the form and everything typed.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await openReaderForm(request);
  if (form instanceof Response) return form;
  const { article } = form;
  const reader = await openReader();
  try {
    const { id, state } = await submitComment(reader, parseInput(CommentForm, form.fields));
    const answer = `${commentAnswerPath(article)}?held=${id}`;
    if (wantsJson(request))
      return Response.json(state === "approved" ? { id, path: answer } : { id }, { status: 201 });
    return seeOther(form, answer);
  } catch (error) {
    const refusal = refusalOf(error);
    if (wantsJson(request)) return refusalJson(article.edition, refusal);
    const { parentId = "", name = "", email = "", text = "" } = form.fields;
    const draft = { typed: { parentId, name, email, text }, refusal };
    return (await keepCommentDraft(reader, article.id, draft))
      ? seeOther(form, `${commentAnswerPath(article)}?draft=kept`)
      : refuseForm(form, refusal, text);
  }
}
