import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { CheckboxField, inputClass } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ListedEntry } from "@/newsroom/comment/lists/queries";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  listId: string;
  sought: string;
  words: ListedEntry[];
  remove: FormAction<{ removed: number }>;
  language: Language;
};

/** A page of a list's words, searched, and taken off by ticking. */
export function ListedWords({ listId, sought, words, remove, language }: Props) {
  const t = texts(language, "commentLists");
  return (
    <section className="mt-8" aria-label={t("selected")}>
      <search className="mb-4">
        <form className="flex max-w-form gap-2">
          <input type="hidden" name="list" value={listId} />
          <input
            type="search"
            name="q"
            defaultValue={sought}
            aria-label={t("search")}
            placeholder={t("search")}
            dir="auto"
            className={inputClass}
          />
          <Button type="submit">{t("searchSubmit")}</Button>
        </form>
      </search>
      {words.length === 0 ? <p className="text-muted">{t("noWords")}</p> : null}
      {words.length > 0 ? (
        <ActionForm action={remove} label={t("selected")} className="flex flex-col gap-3">
          <input type="hidden" name="listId" value={listId} />
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {words.map(({ id, line }) => (
              <li key={id} className="wrap-anywhere">
                <CheckboxField name="wordIds[]" value={id} label={<Words of={line} />} />
              </li>
            ))}
          </ul>
          <SubmitButton variant="danger" className="self-start">
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
