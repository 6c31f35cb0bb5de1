import { ActionForm } from "@/components/ui/action-form.client";
import { TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { printParts } from "@/newsroom/comment-policy/parts";
import type { PolicyOnDesk } from "@/newsroom/comment-policy/queries";
import { policyLimits } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { OtherWords } from "./other-words.client";

type Props = {
  shown: PolicyOnDesk;
  /** What an edition without any policy begins with. */
  first: { essence: string; text: string };
  edition: Edition;
  action: FormAction<void>;
  language: Language;
};

/** The words of the next version: the draft, else those in force, to be kept or given to readers. */
export function PolicyForm({ shown: { draft, inForce }, first, edition, action, language }: Props) {
  const t = texts(language, "policy");
  const words = draft ?? {
    ...(inForce ? { essence: inForce.essence, text: printParts(inForce.parts) } : first),
    ...{ version: 0, changes: "" },
  };
  const seen = { version: words.version, inForce: inForce?.version ?? 0 };
  return (
    <ActionForm action={action} label={t("desk.title")} className="flex max-w-measure flex-col gap-5">
      <input type="hidden" name="edition" value={edition.key} />
      <input type="hidden" name="version" value={seen.version} />
      <input type="hidden" name="inForce" value={seen.inForce} />
      <OtherWords {...seen}>
        <div
          lang={edition.language}
          dir={edition.direction}
          className="border border-warn bg-wash p-4 whitespace-pre-wrap"
        >
          {`${words.essence}\n\n${words.text}`}
        </div>
      </OtherWords>
      <TextAreaField
        name="essence"
        label={t("desk.essence")}
        hint={t("desk.essenceHint")}
        rows={3}
        defaultValue={words.essence}
        maxLength={policyLimits.essence}
        dir={edition.direction}
      />
      <TextAreaField
        name="text"
        label={t("desk.text")}
        hint={t("desk.textHint")}
        rows={24}
        defaultValue={words.text}
        maxLength={policyLimits.text}
        dir={edition.direction}
      />
      <TextField
        name="changes"
        label={t("desk.changes")}
        hint={t("desk.changesHint")}
        defaultValue={words.changes}
        maxLength={policyLimits.changes}
        dir={edition.direction}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="verb" value="save" variant="quiet">
          {t("desk.save")}
        </SubmitButton>
        <SubmitButton name="verb" value="publish">
          {t("desk.publish")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
