import { editionName } from "@/components/desk/edition-name";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  articleId: string;
  /** The story itself among them. */
  translations: { id: string; edition: string; headline: string }[];
  editions: Edition[];
  action: FormAction<{ id: string }>;
  language: Language;
};

/** A story's siblings in other editions, and buttons for the editions in use that have none yet. */
export function Translations({ articleId, translations, editions, action, language }: Props) {
  const t = texts(language, "stories");
  const of = ({ key }: Edition) => translations.find(({ edition }) => edition === key);
  const existing = editions.flatMap((edition) => {
    const found = of(edition);
    return found && found.id !== articleId ? [{ ...found, edition }] : [];
  });
  const missing = editions.filter((edition) => edition.isInUse && !of(edition));
  if (existing.length === 0 && missing.length === 0) return null;
  return (
    <section aria-labelledby="translations" className="flex flex-col items-start gap-2">
      <h2 id="translations" className="text-title font-bold">
        {t("translations")}
      </h2>
      {existing.map(({ id, edition, headline }) => (
        <a key={id} href={deskStoryPath(id)} className="wrap-anywhere">
          {editionName(edition, language)}: <Words of={headline.trim() || t("untitled")} />
        </a>
      ))}
      {missing.map((edition) => (
        <ActionForm key={edition.key} action={action}>
          <input type="hidden" name="translationOf" value={articleId} />
          <SubmitButton name="edition" value={edition.key} variant="quiet">
            {editionLabel(t(`startTranslation.${edition.language}`), edition)}
          </SubmitButton>
        </ActionForm>
      ))}
    </section>
  );
}
