import { answerJson, readJson } from "@/app/_answers/json-answer";
import { getArticle } from "@/newsroom/article/queries";
import { maxSaveBytes, WordsToSave } from "@/newsroom/article/rules";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { parseInput } from "@/newsroom/input";

type Context = RouteContext<"/api/articles/[id]/working-copy">;

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
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const words = parseInput(WordsToSave.omit({ articleId: true }), await readJson(request, maxSaveBytes));
    const { kind, ...answer } = await saveWorkingCopy(user, { articleId, ...words });
    return kind === "saved" ? answer : Response.json(answer, { status: 409 });
  });
}
