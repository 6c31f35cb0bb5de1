import { answerJson, readJson } from "@/app/_answers/json-answer";
import { heedFinding, ignoreFinding } from "@/newsroom/house-style/commands";
import { getHouseStyle } from "@/newsroom/house-style/queries";
import { FindingToHeed, FindingToIgnore } from "@/newsroom/house-style/rules";
import { parseInput } from "@/newsroom/input";

type Context = RouteContext<"/api/articles/[id]/house-style">;

/** What the writing surface checks a story by beside the rules it carries. */
export async function GET(_request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson((user) => getHouseStyle(user, id));
}

/** Leaves what was found as it is, with a reason. */
export async function POST(request: Request, context: Context) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const found = parseInput(FindingToIgnore.omit({ articleId: true }), await readJson(request, 4000));
    await ignoreFinding(user, { articleId, ...found });
    return getHouseStyle(user, articleId);
  });
}

/** Lets the checker speak of it again. */
export async function DELETE(request: Request, context: Context) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    const found = parseInput(FindingToHeed.omit({ articleId: true }), await readJson(request, 4000));
    await heedFinding(user, { articleId, ...found });
    return getHouseStyle(user, articleId);
  });
}
