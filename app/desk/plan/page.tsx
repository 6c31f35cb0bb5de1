import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { PlanStoryForm } from "@/components/desk/plan/plan-story-form";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { PlanWanted } from "@/newsroom/plan/rules";
import { listNearestSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { planStoryAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "plan")("plan"));

/** Where a story begins before anybody writes it. */
export default async function PlanPage({ searchParams }: PageProps<"/desk/plan">) {
  const user = await requireRight("article:create");
  const { on } = PlanWanted.parse(await searchParams);
  const mayAssign = can(user, "article:listEverything");
  const [editions, sections, people, clock] = await Promise.all([
    editionsInUse(),
    listNearestSections(user, user.language),
    mayAssign ? listColleagues(user) : null,
    clockFor(user.language),
  ]);
  const t = texts(user.language, "plan");
  return (
    <>
      <PageHead title={t("plan")} note={t("intro")} />
      <PlanStoryForm
        action={planStoryAction}
        editions={editions}
        sections={sections}
        people={people}
        plannedOn={on}
        clock={clock}
      />
    </>
  );
}
