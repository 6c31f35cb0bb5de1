import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { checkNames } from "@/newsroom/fitness/checks";
import type { PassedFinding } from "@/newsroom/fitness/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  articleId: string;
  passed: PassedFinding[];
  /** Null for who may not take it back. */
  heed: FormAction<void> | null;
  language: Language;
};

/** What was left as it is in a story: what, why, by whom, and the way back. */
export function PassedList({ articleId, passed, heed, language }: Props) {
  const t = texts(language, "fitness");
  if (passed.length === 0) return null;
  return (
    <details>
      <summary className="min-h-10 cursor-pointer py-2">
        {t("story.passedTitle", { count: passed.length })}
      </summary>
      <ul className="flex flex-col gap-3">
        {passed.map(({ check, words, reason, byName }) => {
          const name = checkNames.find((each) => each === check);
          return (
            <li key={`${check} ${words}`} className="border-s-2 border-line ps-3 wrap-anywhere">
              {name ? <b>{t(`checks.${name}.name`)}: </b> : null}
              <Words of={words} />
              <p className="text-muted">
                <Words of={reason} />
                {byName ? (
                  <AfterDot>
                    <Words of={byName} />
                  </AfterDot>
                ) : null}
              </p>
              {heed ? (
                <ActionForm action={heed} label={t("story.heed")}>
                  <input type="hidden" name="articleId" value={articleId} />
                  <input type="hidden" name="check" value={check} />
                  <input type="hidden" name="words" value={words} />
                  <SubmitButton variant="plain">{t("story.heed")}</SubmitButton>
                </ActionForm>
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
