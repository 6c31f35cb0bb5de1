import { answerJson } from "@/app/_answers/json-answer";
import { lookAtFront } from "@/newsroom/front/presence";

/** The composing screen says that it is open, and hears who else has it. */
export async function POST(_: Request, context: RouteContext<"/api/fronts/[id]/presence">) {
  const { id: frontId } = await context.params;
  return answerJson((user) => lookAtFront(user, { frontId }));
}
