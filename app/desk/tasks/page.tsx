import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { OwnWorkList } from "@/components/desk/task/own-work";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { listOwnWork } from "@/newsroom/task/queries";
import { settleTaskAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "plan")("task.own"));

/** What the person has to do. */
export default async function TasksPage() {
  const user = await requireRight("desk:open");
  const work = await listOwnWork(user);
  const late = work.filter(({ isPastDue }) => isPastDue).length;
  const t = texts(user.language, "plan");
  return (
    <>
      <PageHead
        title={t("task.own")}
        note={late > 0 ? t("task.lateCount", { count: late }) : t("task.ownIntro")}
      />
      {work.length > 0 ? (
        <OwnWorkList work={work} settle={settleTaskAction} language={user.language} />
      ) : (
        <EmptyState title={t("task.emptyOwn")} text={t("task.emptyOwnNext")} />
      )}
    </>
  );
}
