import { openReader } from "@/app/_answers/reader-cookie";
import { openReaderForm, refusalJson, refusalOf, seeOther, wantsJson } from "@/app/_answers/reader-form";
import { reactionAnswerPath } from "@/components/reaction/paths";
import { parseInput } from "@/newsroom/input";
import { react } from "@/newsroom/reaction/commands";
import { ReactionForm } from "@/newsroom/reaction/rules";

/** Takes the answer to "did you like this article?"; without script the browser is sent to a page for this reader alone. */
export async function POST(request: Request): Promise<Response> {
  const form = await openReaderForm(request);
  if (form instanceof Response) return form;
  const { article } = form;
  try {
    const counts = await react(await openReader(), parseInput(ReactionForm, form.fields));
    return wantsJson(request) ? Response.json(counts) : seeOther(form, reactionAnswerPath(article));
  } catch (error) {
    const refusal = refusalOf(error);
    if (wantsJson(request)) return refusalJson(article.edition, refusal);
    return seeOther(form, `${reactionAnswerPath(article)}?refused=${refusal.status}`);
  }
}
