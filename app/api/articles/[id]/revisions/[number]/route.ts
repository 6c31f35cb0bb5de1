import { answerJson } from "@/app/_answers/json-answer";
import { getRevision } from "@/newsroom/article/queries";

/** The words of one revision. */
export async function GET(_request: Request, context: RouteContext<"/api/articles/[id]/revisions/[number]">) {
  const { id, number } = await context.params;
  return answerJson(async (user) => {
    const { content } = await getRevision(user, id, Number(number));
    return { content };
  });
}
