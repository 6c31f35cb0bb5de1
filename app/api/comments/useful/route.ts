import { openReader } from "@/app/_answers/reader-cookie";
import { openReaderForm, refusalJson, refusalOf, seeOther, wantsJson } from "@/app/_answers/reader-form";
import { commentAnswerPath } from "@/components/comment/paths";
import { voteUseful } from "@/newsroom/comment/opinion/commands";
import { UsefulForm } from "@/newsroom/comment/opinion/rules";
import { parseInput } from "@/newsroom/input";

/** Takes that a comment is useful; without script the browser is sent to a page for this reader alone. */
export async function POST(request: Request): Promise<Response> {
  const form = await openReaderForm(request);
  if (form instanceof Response) return form;
  const { article, fields } = form;
  const page = `${commentAnswerPath(article)}?useful=${encodeURIComponent(fields.commentId ?? "")}`;
  try {
    const counted = await voteUseful(await openReader(), parseInput(UsefulForm, fields));
    return wantsJson(request) ? Response.json(counted) : seeOther(form, page);
  } catch (error) {
    const refusal = refusalOf(error);
    if (wantsJson(request)) return refusalJson(article.edition, refusal);
    return seeOther(form, `${page}&refused=${refusal.status}`);
  }
}
