import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { joinedAsPeople, Names, Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Person } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";
import { hasWrittenLast, isNamedFor, nextStage, type Review } from "@/newsroom/review/rules";

type Props = {
  articleId: string;
  version: number;
  review: Review & { names: Record<string, string | null> };
  /** Who looks, where she may approve at all. */
  approver: Person | null;
  action: FormAction<void>;
  language: Language;
};

/** The stages of a story's review: which these words have passed, and the button of who lets them pass the next. */
export function ReviewStages({ articleId, version, review, approver, action, language }: Props) {
  const t = texts(language, "stories");
  const next = nextStage(review);
  const isOwn = review.needsSecondEyes && hasWrittenLast(review, approver?.id ?? null);
  const mayApprove = approver !== null && next !== undefined && !isOwn && isNamedFor(next, approver);
  return (
    <section aria-labelledby="review" className="flex flex-col gap-3 border border-line bg-sheet p-4">
      <h2 id="review" className="font-bold">
        {t("review.title")}
      </h2>
      <ol className="flex flex-col gap-2">
        {review.stages.map(({ id, name, people }) => {
          const passed = review.approvals.find(({ stageId }) => stageId === id);
          const by = passed?.byId ? review.names[passed.byId] : null;
          return (
            <li key={id} className="flex flex-col">
              <Words of={name} className="font-bold wrap-anywhere" />
              <span className="text-caption text-muted">
                {passed ? (
                  <>
                    {t("review.passed")} <DeskTime at={passed.at} /> {by ? <Words of={by} /> : null}
                  </>
                ) : (
                  t(id === next?.id ? "review.next" : "review.later")
                )}
              </span>
              {!passed && people.length > 0 ? (
                <span className="text-caption text-muted">
                  {t("review.of")}{" "}
                  <Names of={people.map((each) => each.name)} joined={joinedAsPeople} language={language} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p className="text-caption text-muted">{t(next ? "review.falls" : "review.allPassed")}</p>
      {mayApprove ? (
        <ActionForm action={action} className="flex flex-col items-start gap-3">
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="stageId" value={next.id} />
          <SubmitButton>
            <span>
              <Sentence text={t("review.approve", { stage: next.name })} />
            </span>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
