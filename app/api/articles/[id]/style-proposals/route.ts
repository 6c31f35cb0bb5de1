import { answerJson, readJson } from "@/app/_answers/json-answer";
import { proposeTerm } from "@/newsroom/house-style/proposals";
import { TermToPropose } from "@/newsroom/house-style/rules";
import { parseInput } from "@/newsroom/input";

/** A rule of the house's style that the writing surface misses: made, or proposed. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/style-proposals">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const term = parseInput(TermToPropose.omit({ articleId: true }), await readJson(request, 8000));
    return proposeTerm(user, { articleId, ...term });
  });
}
