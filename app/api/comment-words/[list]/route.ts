import { answerJson } from "@/app/_answers/json-answer";
import { exportWordList } from "@/newsroom/comment/lists/queries";
import { notFound } from "@/newsroom/errors";
import { isUuid } from "@/newsroom/input";

/** A list of words as text, one a line. */
export function GET(_request: Request, context: RouteContext<"/api/comment-words/[list]">) {
  return answerJson(async (user) => {
    const { list } = await context.params;
    if (!isUuid(list)) throw notFound();
    const { text } = await exportWordList(user, list);
    return new Response(text, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `attachment; filename="words-${list}.txt"`,
      },
    });
  });
}
