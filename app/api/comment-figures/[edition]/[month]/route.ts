import { answerJson } from "@/app/_answers/json-answer";
import { exportTallies } from "@/newsroom/comment-figures/queries";
import { isMonth } from "@/newsroom/comment-figures/rules";
import { notFound } from "@/newsroom/errors";

/** How often each check of an edition's comments said what on each day of a month. */
export function GET(_request: Request, context: RouteContext<"/api/comment-figures/[edition]/[month]">) {
  return answerJson(async (user) => {
    const { edition, month } = await context.params;
    if (!isMonth(month)) throw notFound();
    return new Response(await exportTallies(user, edition, month), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="comments-${month}.csv"`,
      },
    });
  });
}
