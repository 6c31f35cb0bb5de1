import { z } from "zod";
import { answerJson, readJson } from "@/app/_answers/json-answer";
import { saveRevision } from "@/newsroom/article/writing";

const Milestone = z.strictObject({ version: z.number().int().min(1) });

/** Cuts a revision from the saved words. */
export async function POST(request: Request, context: RouteContext<"/api/articles/[id]/revisions">) {
  const { id } = await context.params;
  return answerJson(async (user) => {
    const { version } = Milestone.parse(await readJson(request, 1000));
    return saveRevision(user, { articleId: id, version });
  });
}
