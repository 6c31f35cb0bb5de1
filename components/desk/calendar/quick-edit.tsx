import { AssigneeFields } from "@/components/desk/plan/assignee-fields";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { isoInZone } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import type { Assignee, StoryPlan } from "@/newsroom/plan/rules";

type Props = {
  articleId: string;
  planned: StoryPlan;
  action: FormAction<{ title: string }>;
  people: Assignee[] | null;
  closePath: string;
  clock: Clock;
};

/** Changes of one plan when it is meant, due and for whom, beside the calendar. */
export function QuickEdit({
  articleId,
  planned: { plan, assignees },
  action,
  people,
  closePath,
  clock,
}: Props) {
  const t = texts(clock.language, "plan");
  if (!plan) return null;
  return (
    <section aria-labelledby="quick" className="mb-6 border-2 border-accent bg-sheet p-4 print:hidden">
      <h2 id="quick" className="mb-3 text-title font-bold">
        <Words of={plan.slugLine} />
      </h2>
      <ActionForm
        key={articleId}
        action={action}
        label={t("change")}
        className="flex max-w-form flex-col gap-4"
      >
        <input type="hidden" name="articleId" value={articleId} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            name="plannedOn"
            type="date"
            label={t("plannedOn")}
            defaultValue={plan.plannedOn ?? ""}
          />
          <TextField
            name="plannedTime"
            type="time"
            label={t("plannedTime")}
            defaultValue={plan.plannedTime ?? ""}
          />
          <TextField
            name="dueAt"
            type="datetime-local"
            label={t("dueAt")}
            defaultValue={plan.dueAt ? isoInZone(plan.dueAt, clock.timeZone).slice(0, 16) : ""}
          />
        </div>
        {people ? <AssigneeFields people={people} chosen={assignees} language={clock.language} /> : null}
        <div className="flex gap-2">
          <SubmitButton>{t("saveChange")}</SubmitButton>
          <ButtonLink href={closePath} variant="plain">
            {t("calendar.close")}
          </ButtonLink>
        </div>
      </ActionForm>
    </section>
  );
}
