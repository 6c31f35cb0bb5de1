import type { CurrentUser } from "@/app/auth";
import { FlagPanel } from "@/components/desk/flag/flag-panel";
import { PlanPanel } from "@/components/desk/plan/plan-panel";
import { TaskPanel } from "@/components/desk/task/task-panel";
import { can } from "@/newsroom/access";
import type { DeskArticle } from "@/newsroom/article/rules";
import type { Clock } from "@/newsroom/edition/rules";
import { listFlags } from "@/newsroom/flag/queries";
import { flagKinds } from "@/newsroom/flag/rules";
import { getPlan } from "@/newsroom/plan/queries";
import { listTasks } from "@/newsroom/task/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { changePlanAction } from "../../plan/actions";
import {
  clearFlagAction,
  giveTaskAction,
  handOverTaskAction,
  raiseFlagAction,
  removeTaskAction,
  settleTaskAction,
} from "../../tasks/actions";

type Props = { user: CurrentUser; story: DeskArticle; clock: Clock };

/** What is intended with a story, who does what for it, and what stops it. */
export async function StoryWork({ user, story, clock }: Props) {
  const { language } = user;
  const { id } = story.row;
  const may = (right: Parameters<typeof can>[1] & `article:${string}`) => can(user, right, story.subject);
  const [planned, tasks, flags, people] = await Promise.all([
    getPlan(user, id),
    listTasks(user, id),
    listFlags(user, id),
    listColleagues(user),
  ]);
  const clearable = flagKinds.filter((kind) =>
    may(kind === "legal" ? "article:clearLegalFlag" : "article:clearPictureFlag"),
  );
  return (
    <>
      <FlagPanel
        articleId={id}
        flags={flags}
        raise={may("article:raiseFlag") ? raiseFlagAction : null}
        clear={clearFlagAction}
        clearable={clearable}
        language={language}
      />
      <PlanPanel
        articleId={id}
        planned={planned}
        goLiveAt={story.promise?.goLiveAt ?? null}
        action={may("article:plan") ? changePlanAction : null}
        people={may("article:assign") ? people : null}
        clock={clock}
      />
      <TaskPanel
        articleId={id}
        tasks={tasks}
        viewerId={user.id}
        give={may("article:giveTask") ? giveTaskAction : null}
        actions={{ settle: settleTaskAction, handOver: handOverTaskAction, remove: removeTaskAction }}
        people={people}
        language={language}
      />
    </>
  );
}
