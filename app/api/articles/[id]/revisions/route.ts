import { answerJson, readJson } from "@/app/_answers/json-answer";
import { saveRevision } from "@/newsroom/article/writing";
import { parseInput } from "@/newsroom/input";
import { listMeasuredRevisions } from "@/newsroom/revision/queries";
import { RevisionToSave } from "@/newsroom/revision/rules";

/** The newest revisions with how much each holds, and how many there are. */
export async function GET(_request: Request, context: RouteContext<"/api/articles/[id]/revisions">) {
  const { id } = await context.params;
  return answerJson((user) => listMeasuredRevisions(user, id));
}

/** Cuts a revision from the saved words. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/revisions">) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const { version } = parseInput(RevisionToSave.omit({ articleId: true }), await readJson(request, 1000));
    return saveRevision(user, { articleId, version });
  });
}
