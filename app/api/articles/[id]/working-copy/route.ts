import { answerJson, readJson } from "@/app/_answers/json-answer";
import { demandSamePerson } from "@/app/_answers/same-person";
import { can } from "@/newsroom/access";
import { getArticle } from "@/newsroom/article/queries";
import { maxSaveBytes, WordsToSave } from "@/newsroom/article/rules";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { parseInput } from "@/newsroom/input";
import { saveChange } from "@/newsroom/saved-change/commands";
import { ChangeToSave } from "@/newsroom/saved-change/rules";

type Context = RouteContext<"/api/articles/[id]/working-copy">;

/** The words as they stand, with who saved them and when, and whether one may write on. */
export async function GET(_request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson(async (user) => {
    const { version, content, savedAt, savedByName, subject } = await getArticle(user, id);
    return { version, content, savedAt, savedByName, isEditable: can(user, "article:edit", subject) };
  });
}

/**
 * Saves the words, or what they changed; answers 409 with the version that stands in their way, 423 with who holds the
 * text, 412 where a change was made of other words than those that are here: they are to be sent whole then.
 */
export async function PUT(request: Request, context: Context) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const sent = await readJson(request, maxSaveBytes);
    const outcome = isChange(sent)
      ? await saveChange(user, { articleId, ...parseInput(ChangeToSave.omit({ articleId: true }), sent) })
      : await saveWorkingCopy(user, {
          articleId,
          ...parseInput(WordsToSave.omit({ articleId: true }), sent),
        });
    if (outcome.kind === "unknown") return new Response(null, { status: 412 });
    const { kind, ...answer } = outcome;
    if (kind === "saved") return answer;
    return Response.json(answer, { status: kind === "held" ? 423 : 409 });
  });
}

const isChange = (sent: unknown) => typeof sent === "object" && sent !== null && "change" in sent;
