import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { ChoiceField } from "@/components/ui/choice-field.client";
import { TextAreaField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { appealOutcomes, maxAppealAnswer, type OpenAppeal } from "@/newsroom/appeal/input";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";
import { QueuedComment } from "./queued-comment";

type Props = {
  appeals: OpenAppeal[];
  comments: CommentInQueue[];
  /** Who looks at them: nobody decides about her own decision. */
  self: string;
  decide: FormAction<void>;
  language: Language;
};

/** Appeals that nobody has answered, those first that are due first, each with its comment and what is to be decided. */
export function AppealList({ appeals, comments, self, decide, language }: Props) {
  const t = texts(language, "comments");
  return (
    <ol aria-label={t("queue.tabs.appeals")} className="flex flex-col border-t border-line">
      {appeals.map((appeal) => {
        const comment = comments.find(({ id }) => id === appeal.commentId);
        return (
          <li key={appeal.id} className="flex flex-col gap-3 border-b border-line px-2 py-4">
            <p className={`text-small ${appeal.isLate ? "font-bold text-alert" : "text-muted"}`}>
              {t(appeal.isLate ? "queue.appeal.late" : "queue.appeal.due")} <DeskTime at={appeal.dueAt} />
            </p>
            {comment ? <QueuedComment comment={comment} language={language} /> : null}
            <div className="border-s-3 border-accent ps-3">
              <p className="text-meta text-muted">
                {t("queue.appeal.words")} <DeskTime at={appeal.createdAt} as="ago" />
              </p>
              <Words
                of={appeal.words}
                as="p"
                className="max-w-measure text-small wrap-anywhere whitespace-pre-line"
              />
            </div>
            {appeal.decidedFirstBy === self ? (
              <p className="text-small text-muted">{t("queue.appeal.notOwn")}</p>
            ) : (
              <details>
                <summary className="cursor-pointer text-small font-bold text-accent">
                  {t("queue.appeal.decide")}
                </summary>
                <ActionForm
                  action={decide}
                  label={t("queue.appeal.decide")}
                  className="mt-2 flex max-w-form flex-col gap-3"
                >
                  <input type="hidden" name="appealId" value={appeal.id} />
                  <ChoiceField
                    name="outcome"
                    label={t("queue.appeal.outcome")}
                    defaultValue=""
                    options={appealOutcomes.map((value) => ({
                      value,
                      label: t(`queue.appeal.outcomes.${value}`),
                    }))}
                  />
                  <TextAreaField
                    name="answer"
                    label={t("queue.appeal.answer")}
                    hint={t("queue.appeal.answerHint")}
                    maxLength={maxAppealAnswer}
                    required
                  />
                  <SubmitButton className="self-start">{t("queue.appeal.send")}</SubmitButton>
                </ActionForm>
              </details>
            )}
            {appeal.decidedFirstByName ? (
              <p className="text-meta text-muted">
                <Sentence text={t("queue.appeal.first", { name: appeal.decidedFirstByName })} />
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
