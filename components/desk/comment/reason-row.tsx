import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { PolicyPart } from "@/newsroom/comment-policy/parts";
import { type Reason, reasonLimits } from "@/newsroom/comment-reason/rules";
import type { Language } from "@/newsroom/language/rules";

type Actions = Record<"change" | "move" | "retire" | "bringBack", FormAction<void>>;
type Props = {
  reason: Reason;
  /** What it may rest on: the parts of its edition's policy. */
  paragraphs: PolicyPart[];
  isFirst: boolean;
  isLast: boolean;
  actions: Actions;
  language: Language;
};

/** Letters of a paragraph by which a list of them names it. */
const lettersShown = 90;
const shortened = (text: string) =>
  text.length > lettersShown ? `${Array.from(text).slice(0, lettersShown).join("")}…` : text;

/** A reason with its digit, what the reader is told, and its words to change. */
export function ReasonRow({ reason, paragraphs, isFirst, isLast, actions, language }: Props) {
  const t = texts(language, "comments");
  const hidden = <input type="hidden" name="reasonId" value={reason.id} />;
  const rests = paragraphs.find(({ key }) => key === reason.paragraphKey);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <span className="w-6 shrink-0 text-center font-bold tabular-nums">
        {reason.isActive ? reason.position : "–"}
      </span>
      <div className="min-w-0 flex-1 basis-64 text-small">
        <p className={reason.isActive ? "font-bold" : "text-muted"}>
          <Words of={reason.label} />
          {reason.isActive ? null : ` (${t("reasons.retired")})`}
        </p>
        {rests ? <Words of={rests.text} as="p" className="w-fit text-meta text-muted" /> : null}
        <Words of={reason.line} as="p" className="w-fit max-w-measure" />
        <details className="mt-1">
          <summary className="cursor-pointer text-meta text-accent">{t("reasons.change")}</summary>
          <ActionForm action={actions.change} className="mt-2 flex max-w-form flex-col gap-3">
            {hidden}
            <ReasonFields reason={reason} paragraphs={paragraphs} language={language} />
            <SubmitButton variant="quiet" className="self-start">
              {t("reasons.save")}
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
      <div className="flex flex-wrap">
        {reason.isActive ? (
          <>
            {(["up", "down"] as const).map((direction) =>
              (direction === "up" ? isFirst : isLast) ? null : (
                <ActionForm key={direction} action={actions.move}>
                  {hidden}
                  <input type="hidden" name="direction" value={direction} />
                  <SubmitButton variant="plain" size="tiny">
                    {t(`reasons.${direction}`)}
                  </SubmitButton>
                </ActionForm>
              ),
            )}
            <ActionForm action={actions.retire}>
              {hidden}
              <SubmitButton variant="plain" size="tiny">
                {t("reasons.retire")}
              </SubmitButton>
            </ActionForm>
          </>
        ) : (
          <ActionForm action={actions.bringBack}>
            {hidden}
            <SubmitButton variant="plain" size="tiny">
              {t("reasons.bringBack")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </li>
  );
}

/** A further reason, folded away until wanted. */
export function AddReason({
  edition,
  paragraphs,
  action,
  language,
}: {
  edition: string;
  paragraphs: PolicyPart[];
  action: FormAction<void>;
  language: Language;
}) {
  const t = texts(language, "comments");
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-small font-bold text-accent">{t("reasons.add")}</summary>
      <ActionForm action={action} className="mt-2 flex max-w-form flex-col gap-3">
        <input type="hidden" name="edition" value={edition} />
        <ReasonFields paragraphs={paragraphs} language={language} />
        <SubmitButton className="self-start">{t("reasons.addNow")}</SubmitButton>
      </ActionForm>
    </details>
  );
}

function ReasonFields({
  reason,
  paragraphs,
  language,
}: {
  reason?: Reason;
  paragraphs: PolicyPart[];
  language: Language;
}) {
  const t = texts(language, "comments");
  return (
    <>
      <TextField
        name="label"
        label={t("reasons.label")}
        defaultValue={reason?.label ?? ""}
        maxLength={reasonLimits.label}
        autoComplete="off"
      />
      <TextAreaField
        name="line"
        label={t("reasons.line")}
        hint={t("reasons.lineHint")}
        rows={2}
        defaultValue={reason?.line ?? ""}
        maxLength={reasonLimits.line}
      />
      <SelectField
        name="paragraphKey"
        label={t("reasons.paragraph")}
        options={[
          { value: "", label: texts(language, "policy")("desk.noParagraph") },
          ...paragraphs.map(({ key, text }) => ({ value: String(key), label: shortened(text) })),
        ]}
        defaultValue={reason?.paragraphKey ? String(reason.paragraphKey) : ""}
      />
    </>
  );
}
