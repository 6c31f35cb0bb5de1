import { answerJson, readJson } from "@/app/_answers/json-answer";
import { saveRevision } from "@/newsroom/article/writing";
import { parseInput } from "@/newsroom/input";
import { RevisionToSave } from "@/newsroom/revision/rules";

/** Cuts a revision from the saved words. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/revisions">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const { version } = parseInput(RevisionToSave.omit({ articleId: true }), await readJson(request, 1000));
    return saveRevision(user, { articleId, version });
  });
}
