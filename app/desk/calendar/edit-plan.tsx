import { orNotFound } from "@/app/_answers/or-not-found";
import type { CurrentUser } from "@/app/auth";
import { QuickEdit } from "@/components/desk/calendar/quick-edit";
import { can } from "@/newsroom/access";
import type { Clock } from "@/newsroom/edition/rules";
import { getPlan } from "@/newsroom/plan/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { adjustPlanAction } from "./actions";

type Props = { user: CurrentUser; articleId: string; closePath: string; clock: Clock };

/** The plan that the address names, changed in passing. */
export async function EditPlan({ user, articleId, closePath, clock }: Props) {
  const planned = await orNotFound(getPlan(user, articleId));
  const people = can(user, "article:listEverything") ? await listColleagues(user) : null;
  return (
    <QuickEdit
      articleId={articleId}
      planned={planned}
      action={adjustPlanAction}
      people={people}
      closePath={closePath}
      clock={clock}
    />
  );
}
