import { DeskTime } from "@/components/desk/desk-time.client";
import { Fact } from "@/components/desk/story/fact";
import { ActionForm } from "@/components/ui/action-form.client";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { listComma } from "@/newsroom/date/names";
import type { Clock } from "@/newsroom/edition/rules";
import type { Assignee, StoryPlan } from "@/newsroom/plan/rules";
import { AssigneeFields } from "./assignee-fields";
import { PlanFields } from "./plan-fields";
import { PlannedDay } from "./planned-day";

type Props = {
  articleId: string;
  planned: StoryPlan;
  /** When it goes live by itself: a promise, where the plan is an intention. */
  goLiveAt: Date | null;
  /** Null for who may not change the plan. */
  action: FormAction<void> | null;
  /** Who may be asked to write it; null for who may ask nobody. */
  people: Assignee[] | null;
  clock: Clock;
};

/** What is intended with a story, beside what was promised, and who writes it. */
export function PlanPanel({ articleId, planned, goLiveAt, action, people, clock }: Props) {
  const { language } = clock;
  const t = texts(language, "plan");
  const { plan, assignees, isTextLate } = planned;
  if (!plan && !action) return null;
  return (
    <section aria-labelledby="plan" className="flex flex-col gap-3 border border-line bg-sheet p-4">
      <h2 id="plan" className="text-title font-bold">
        {t("title")}
      </h2>
      {plan ? (
        <dl className="grid gap-3">
          <Fact name={t("slugLine")}>
            <Words of={plan.slugLine} className="wrap-anywhere" />
          </Fact>
          {plan.plannedOn ? (
            <Fact name={t("planned")}>
              <PlannedDay plan={plan} clock={clock} />
            </Fact>
          ) : null}
          {goLiveAt ? (
            <Fact name={t("scheduled")}>
              <DeskTime at={goLiveAt} />
              <span className="block text-caption text-muted">{t("scheduledNote")}</span>
            </Fact>
          ) : null}
          {plan.dueAt ? (
            <Fact name={t("dueAt")}>
              <DeskTime at={plan.dueAt} /> {isTextLate ? <Badge tone="warn">{t("isLate")}</Badge> : null}
            </Fact>
          ) : null}
          <Fact name={t("assignees")}>
            {assignees.length === 0 ? t("noAssignees") : null}
            {assignees.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 ? listComma[language] : null}
                <Words of={name} />
              </span>
            ))}
          </Fact>
          {plan.placeWanted ? <Fact name={t("placeWanted")}>{t(`places.${plan.placeWanted}`)}</Fact> : null}
          {plan.pictureWanted === "none" ? null : (
            <Fact name={t("pictureWanted")}>{t(`pictures.${plan.pictureWanted}`)}</Fact>
          )}
          {plan.brief ? (
            <Fact name={t("brief")}>
              <Words of={plan.brief} as="p" className="wrap-anywhere whitespace-pre-line" />
            </Fact>
          ) : null}
        </dl>
      ) : null}
      {action ? (
        <details>
          <summary className={buttonClass("quiet", "w-fit list-none")}>{t(plan ? "change" : "add")}</summary>
          <ActionForm
            action={action}
            label={t(plan ? "change" : "add")}
            className="mt-3 flex flex-col items-stretch gap-4"
          >
            <input type="hidden" name="articleId" value={articleId} />
            <PlanFields plan={plan} clock={clock} />
            {people ? <AssigneeFields people={people} chosen={assignees} language={language} /> : null}
            <SubmitButton className="self-start">{t("saveChange")}</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </section>
  );
}
