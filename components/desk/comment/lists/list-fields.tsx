import { editionName } from "@/components/desk/edition-name";
import { SelectField, TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { WordListShown } from "@/newsroom/comment/lists/queries";
import { listAnswers } from "@/newsroom/comment/lists/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  list?: Pick<WordListShown, "name" | "edition" | "answer">;
  editions: Edition[];
  language: Language;
};

/** What a list is called, in which edition it counts, and what becomes of a comment with one of its words. */
export function ListFields({ list, editions, language }: Props) {
  const t = texts(language, "commentLists");
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      <TextField name="name" label={t("name")} defaultValue={list?.name ?? ""} maxLength={60} />
      <SelectField
        name="edition"
        label={t("edition")}
        options={[
          { value: "", label: t("allEditions") },
          ...editions.map((edition) => ({ value: edition.key, label: editionName(edition, language) })),
        ]}
        defaultValue={list?.edition ?? ""}
      />
      <SelectField
        name="answer"
        label={t("answer.label")}
        options={listAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
        defaultValue={list?.answer ?? "hold"}
      />
    </div>
  );
}
