import { z } from "zod";
import { answerJson, readJson } from "@/app/_answers/json-answer";
import { getArticle } from "@/newsroom/article/queries";
import { maxSaveBytes } from "@/newsroom/article/rules";
import { saveRevision, saveWorkingCopy } from "@/newsroom/article/writing";
import { ArticleContent } from "@/newsroom/content/rules";

type Context = RouteContext<"/api/articles/[id]/working-copy">;

const Save = z.strictObject({
  basedOn: z.number().int().min(1),
  content: ArticleContent,
  /** After a conflict: the version that these words replace is first kept as a revision. */
  keepOther: z.boolean().default(false),
});

/** The words as they stand, with who saved them and when. */
export async function GET(_request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson(async (user) => {
    const { version, content, savedAt, savedByName } = await getArticle(user, id);
    return { version, content, savedAt, savedByName };
  });
}

/** Saves the words, or answers 409 with the version that stands in their way. */
export async function PUT(request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson(async (user) => {
    const { basedOn, content, keepOther } = Save.parse(await readJson(request, maxSaveBytes));
    const other = keepOther ? await getArticle(user, id) : null;
    if (other?.version === basedOn) await saveRevision(user, { articleId: id, version: basedOn });
    const outcome = await saveWorkingCopy(user, { articleId: id, basedOn, content });
    if (outcome.kind === "saved") return { version: outcome.version, savedAt: outcome.savedAt };
    const { version, content: theirs, savedAt, savedByName } = await getArticle(user, id);
    return Response.json({ version, content: theirs, savedAt, savedByName }, { status: 409 });
  });
}
