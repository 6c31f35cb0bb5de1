import { answerJson, readJson } from "@/app/_answers/json-answer";
import { parseInput } from "@/newsroom/input";
import { noteLook } from "@/newsroom/revision/commands";
import { WordsSeen } from "@/newsroom/revision/rules";

/** Notes that somebody has seen a story's words as they are now. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/look">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const { version } = parseInput(WordsSeen.omit({ articleId: true }), await readJson(request, 1000));
    await noteLook(user, { articleId, version });
    return {};
  });
}
