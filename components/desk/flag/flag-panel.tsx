import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextAreaField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { maxReasonLength } from "@/newsroom/article/rules";
import { type FlagKind, flagKinds, type StandingFlag } from "@/newsroom/flag/rules";
import type { Language } from "@/newsroom/language/rules";
import { FlagMarks } from "./flag-marks";

type Props = {
  articleId: string;
  flags: StandingFlag[];
  /** Null for who may raise none. */
  raise: FormAction<void> | null;
  clear: FormAction<void>;
  /** Those that this person may clear. */
  clearable: FlagKind[];
  language: Language;
};

/** What stops a story on its way to readers, and where one says that something should. */
export function FlagPanel({ articleId, flags, raise, clear, clearable, language }: Props) {
  const t = texts(language, "plan");
  if (flags.length === 0 && !raise) return null;
  return (
    <section aria-labelledby="flags" className="flex flex-col gap-3 empty:hidden">
      <h2 id="flags" className={flags.length > 0 ? "text-title font-bold" : "sr-only"}>
        {t("flag.title")}
      </h2>
      {[...Map.groupBy(flags, ({ kind }) => kind)].map(([kind, reasons]) => (
        <div key={kind} className="flex flex-col gap-2 border-s-4 border-alert bg-sheet p-3">
          <p>
            <FlagMarks flags={[kind]} language={language} />
          </p>
          {reasons.map(({ id, reason, raisedAt, raisedByName }) => (
            <div key={id}>
              <Words of={reason} as="p" className="wrap-anywhere whitespace-pre-line" />
              <p className="text-caption text-muted">
                {raisedByName ? <Words of={raisedByName} /> : null}
                <AfterDot>
                  <DeskTime at={raisedAt} as="ago" />
                </AfterDot>
              </p>
            </div>
          ))}
          {clearable.includes(kind) ? (
            <ActionForm action={clear} label={t("flag.clear")}>
              <input type="hidden" name="articleId" value={articleId} />
              <input type="hidden" name="kind" value={kind} />
              <input
                type="hidden"
                name="seenAt"
                value={new Date(Math.max(...reasons.map(({ raisedAt }) => Number(raisedAt)))).toISOString()}
              />
              <SubmitButton variant="quiet">{t("flag.clear")}</SubmitButton>
            </ActionForm>
          ) : (
            <p className="text-caption text-muted">{t(`flag.clearedBy.${kind}`)}</p>
          )}
        </div>
      ))}
      {raise ? (
        <details>
          <summary className={buttonClass("quiet", "w-fit list-none")}>{t("flag.raise")}</summary>
          <ActionForm
            action={raise}
            label={t("flag.raise")}
            className="mt-2 flex flex-col items-stretch gap-3 border border-line bg-sheet p-4"
          >
            <input type="hidden" name="articleId" value={articleId} />
            <SelectField
              name="kind"
              label={t("flag.kind")}
              options={flagKinds.map((value) => ({ value, label: t(`flag.kinds.${value}`) }))}
            />
            <TextAreaField
              name="reason"
              label={t("flag.reason")}
              hint={t("flag.reasonHint")}
              maxLength={maxReasonLength}
              required
            />
            <SubmitButton variant="danger" className="self-start">
              {t("flag.save")}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </section>
  );
}
