import { answerJson, readJson } from "@/app/_answers/json-answer";
import { can } from "@/newsroom/access";
import { getArticle } from "@/newsroom/article/queries";
import { maxSaveBytes, WordsToSave } from "@/newsroom/article/rules";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { NewsroomError } from "@/newsroom/errors";
import { parseInput } from "@/newsroom/input";

type Context = RouteContext<"/api/articles/[id]/working-copy">;

/** The words as they stand, with who saved them and when, and whether one may write on. */
export async function GET(_request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson(async (user) => {
    const { version, content, savedAt, savedByName, subject } = await getArticle(user, id);
    return { version, content, savedAt, savedByName, isEditable: can(user, "article:edit", subject) };
  });
}

/** Saves the words, or answers 409 with the version that stands in their way, 423 with who holds the text. */
export async function PUT(request: Request, context: Context) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    // Somebody else has signed in on this machine since the words were opened: they are not hers.
    if ((request.headers.get("x-warraq-person") ?? user.id) !== user.id)
      throw new NewsroomError("forbidden", "signInNeeded");
    const words = parseInput(WordsToSave.omit({ articleId: true }), await readJson(request, maxSaveBytes));
    const { kind, ...answer } = await saveWorkingCopy(user, { articleId, ...words });
    if (kind === "saved") return answer;
    return Response.json(answer, { status: kind === "held" ? 423 : 409 });
  });
}
