import { answerJson, readJson } from "@/app/_answers/json-answer";
import { parseInput } from "@/newsroom/input";
import { wantTopic } from "@/newsroom/topic/proposals";
import { TopicWanted } from "@/newsroom/topic/rules";

/** A topic that the writing surface found no choice for: made, or proposed. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/topics">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const { name } = parseInput(TopicWanted.omit({ articleId: true }), await readJson(request, 1000));
    return wantTopic(user, { articleId, name });
  });
}
