import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { termKinds } from "@/newsroom/house-style/checks/terms";
import { type TermWords, termLimits } from "@/newsroom/house-style/rules";
import type { Language } from "@/newsroom/language/rules";

/** What can be said of a word. */
export function TermFields({ term, language }: { term?: TermWords; language: Language }) {
  const t = texts(language, "style");
  const options = termKinds.map((value) => ({ value, label: t(`list.kinds.${value}`) }));
  return (
    <>
      <SelectField
        name="kind"
        label={t("list.kind")}
        options={options}
        defaultValue={term?.kind ?? "forbidden"}
      />
      <TextField
        name="word"
        label={t("list.word")}
        hint={t("list.wordHint")}
        maxLength={termLimits.word}
        defaultValue={term?.word ?? ""}
      />
      <TextField
        name="others"
        label={t("list.others")}
        hint={t("list.othersHint")}
        maxLength={termLimits.others}
        defaultValue={term?.others ?? ""}
      />
      <TextField
        name="instead"
        label={t("list.instead")}
        hint={t("list.insteadHint")}
        maxLength={termLimits.word}
        defaultValue={term?.instead ?? ""}
      />
      <TextField
        name="note"
        label={t("list.noteField")}
        maxLength={termLimits.note}
        defaultValue={term?.note ?? ""}
      />
    </>
  );
}

type Props = { action: FormAction<{ id: string }>; edition: string; language: Language };

/** Where a word is added to an edition's list. */
export function TermForm({ action, edition, language }: Props) {
  const t = texts(language, "style");
  const title = t("list.addTitle");
  return (
    <section id="add" aria-labelledby="add-title" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="add-title" className="mb-4 text-title font-bold">
        {title}
      </h2>
      <ActionForm action={action} label={title} className="flex max-w-form flex-col gap-4">
        <input type="hidden" name="edition" value={edition} />
        <TermFields language={language} />
        <SubmitButton className="self-start">{t("list.add")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
