import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { OwnWork } from "@/newsroom/task/rules";

type Props = { work: OwnWork[]; settle: FormAction<{ hasLeft: boolean }>; language: Language };

/** What a person has to do, what is due first at the top; what is late is said so. */
export function OwnWorkList({ work, settle, language }: Props) {
  const t = texts(language, "plan");
  return (
    <ul className="border-t border-line">
      {work.map(({ id, articleId, title, kind, dueAt, note, isPastDue }) => (
        <li
          key={`${kind} ${id}`}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Badge>{t(`task.kinds.${kind}`)}</Badge>
              <a href={deskStoryPath(articleId)} className="font-bold wrap-anywhere">
                <Words of={title || texts(language, "stories")("untitled")} />
              </a>
            </p>
            <p className="text-caption text-muted">
              {dueAt ? <DeskTime at={dueAt} /> : t("task.noDue")}{" "}
              {isPastDue ? <Badge tone="warn">{t("task.late")}</Badge> : null}
            </p>
            {note ? (
              <Words of={note} as="p" className="max-w-measure wrap-anywhere whitespace-pre-line" />
            ) : null}
          </div>
          {kind === "story" ? null : (
            <ActionForm action={settle}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="quiet" name="isDone" value="true">
                {t("task.finish")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
