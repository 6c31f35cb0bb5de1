import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Assignee } from "@/newsroom/plan/rules";
import { type ListedTask, taskKinds, taskLimits } from "@/newsroom/task/rules";
import { peopleOptions } from "./people-options";
import { type TaskActions, TaskLine } from "./task-line";

type Props = {
  articleId: string;
  tasks: ListedTask[];
  viewerId: string;
  /** Null for who gives none. */
  give: FormAction<{ id: string }> | null;
  actions: TaskActions;
  people: Assignee[];
  language: Language;
};

/** The pieces of work on a story, and where another one is given. */
export function TaskPanel({ articleId, tasks, viewerId, give, actions, people, language }: Props) {
  const t = texts(language, "plan");
  if (tasks.length === 0 && !give) return null;
  return (
    <section aria-labelledby="tasks" className="flex flex-col gap-3">
      <h2 id="tasks" className={tasks.length > 0 ? "text-title font-bold" : "sr-only"}>
        {t("task.title")}
      </h2>
      <ul className="flex flex-col empty:hidden">
        {tasks.map((task) => (
          <TaskLine key={task.id} {...{ task, viewerId, actions, people, language }} />
        ))}
      </ul>
      {give ? (
        <details>
          <summary className={buttonClass("quiet", "w-fit list-none")}>{t("task.give")}</summary>
          <ActionForm
            action={give}
            label={t("task.give")}
            className="mt-2 flex flex-col items-stretch gap-3 border border-line bg-sheet p-4"
          >
            <input type="hidden" name="articleId" value={articleId} />
            <SelectField
              name="kind"
              label={t("task.kind")}
              options={taskKinds.map((value) => ({ value, label: t(`task.kinds.${value}`) }))}
            />
            <SelectField
              name="assigneeId"
              label={t("task.assignee")}
              options={peopleOptions(people, language)}
            />
            <TextField name="dueAt" type="datetime-local" label={t("task.dueAt")} />
            <TextAreaField name="reason" label={t("task.note")} maxLength={taskLimits.note} rows={2} />
            <SubmitButton className="self-start">{t("task.save")}</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </section>
  );
}
