import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Badge } from "@/components/ui/badge";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Assignee } from "@/newsroom/plan/rules";
import type { ListedTask } from "@/newsroom/task/rules";
import { peopleOptions } from "./people-options";

export type TaskActions = Record<"handOver" | "remove", FormAction<void>> & {
  settle: FormAction<{ hasLeft: boolean }>;
};

type Props = {
  task: ListedTask;
  /** Who looks. */
  viewerId: string;
  actions: TaskActions;
  people: Assignee[];
  language: Language;
};

/** One piece of work: who has it, until when, and what may be done with it. */
export function TaskLine({ task, viewerId, actions, people, language }: Props) {
  const t = texts(language, "plan");
  const { id, kind, assignee, dueAt, note, doneAt, isPastDue, may } = task;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2">
      <p>
        <strong>{t(`task.kinds.${kind}`)}</strong>
        <AfterDot>{assignee ? <Words of={assignee.name} /> : t("task.nobody")}</AfterDot>{" "}
        {doneAt ? <Badge tone="ok">{t("task.done")}</Badge> : null}
        {isPastDue ? <Badge tone="warn">{t("task.late")}</Badge> : null}
      </p>
      {dueAt ? (
        <p className="text-caption text-muted">
          <DeskTime at={dueAt} />
        </p>
      ) : null}
      {note ? <Words of={note} as="p" className="wrap-anywhere whitespace-pre-line" /> : null}
      <div className="flex flex-wrap gap-2">
        {may.settle ? (
          <ActionForm action={actions.settle}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="quiet" name="isDone" value={String(doneAt === null)}>
              {t(doneAt ? "task.reopen" : "task.finish")}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {may.take && !doneAt ? (
          <ActionForm action={actions.handOver}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="quiet" name="assigneeId" value={viewerId}>
              {t("task.take")}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {doneAt || !may.handOver ? null : (
          <details>
            <summary className="cursor-pointer py-2 text-small text-accent">{t("task.handOver")}</summary>
            <ActionForm action={actions.handOver} className="flex flex-col items-start gap-2">
              <input type="hidden" name="id" value={id} />
              <SelectField
                name="assigneeId"
                label={t("task.assignee")}
                defaultValue={assignee?.id ?? ""}
                options={peopleOptions(people, language)}
              />
              <SubmitButton variant="quiet">{t("task.handOver")}</SubmitButton>
            </ActionForm>
          </details>
        )}
        {may.remove ? (
          <ActionForm action={actions.remove}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="plain">{t("task.remove")}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </li>
  );
}
