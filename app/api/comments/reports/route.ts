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
import { reportComment } from "@/newsroom/comment/opinion/commands";
import { ReportForm } from "@/newsroom/comment/opinion/rules";
import { parseInput } from "@/newsroom/input";

/** Takes a reader's report of a comment, sent from the page that `?report=` opens, and leads to its thanks; a refused one gives its words back. */
export async function POST(request: Request): Promise<Response> {
  const form = await openReaderForm(request);
  if (form instanceof Response) return form;
  const { article, fields } = form;
  const commentId = encodeURIComponent(fields.commentId ?? "");
  const page = commentAnswerPath(article);
  try {
    await reportComment(await openReader(), parseInput(ReportForm, fields));
    return wantsJson(request) ? Response.json({}) : seeOther(form, `${page}?reported=${commentId}`);
  } catch (error) {
    const refusal = refusalOf(error);
    if (wantsJson(request)) return refusalJson(article.edition, refusal);
    return refuseForm(form, refusal, fields.words);
  }
}
