import { orNotFound } from "@/app/_answers/or-not-found";
import type { CurrentUser } from "@/app/auth";
import { QuickEdit } from "@/components/desk/calendar/quick-edit";
import { PromisePanel } from "@/components/desk/story/promise-panel";
import { can } from "@/newsroom/access";
import { getArticle } from "@/newsroom/article/queries";
import type { Clock } from "@/newsroom/edition/rules";
import { getPlan } from "@/newsroom/plan/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { movePromiseAction } from "../stories/actions";
import { adjustPlanAction } from "./actions";

type Props = { user: CurrentUser; articleId: string; closePath: string; clock: Clock };

/** The plan that the address names, changed in passing. */
export async function EditPlan({ user, articleId, closePath, clock }: Props) {
  const planned = await orNotFound(getPlan(user, articleId));
  const story = await orNotFound(getArticle(user, articleId));
  const move = can(user, "article:publish", story.subject) ? movePromiseAction : null;
  const people = can(user, "article:listEverything") ? await listColleagues(user) : null;
  return (
    <>
      <div className="mb-4 max-w-form empty:hidden print:hidden">
        <PromisePanel story={story} action={move} clock={clock} />
      </div>
      <QuickEdit
        articleId={articleId}
        planned={planned}
        action={adjustPlanAction}
        people={people}
        closePath={closePath}
        clock={clock}
      />
    </>
  );
}
