import { answerJson, readJson } from "@/app/_answers/json-answer";
import { parseInput } from "@/newsroom/input";
import { noteSitting } from "@/newsroom/sitting/commands";
import { SittingNoted } from "@/newsroom/sitting/input";

const largest = 1_000;

/** A window says that it has the story open and what it wants of the text, and hears who else is there. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/sitting">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const said = parseInput(SittingNoted.omit({ articleId: true }), await readJson(request, largest));
    return noteSitting(user, { articleId, ...said }, user.sessionId);
  });
}
