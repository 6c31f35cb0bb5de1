import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type EditionKey, editionNamed, editions } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** A story's siblings in other editions, and buttons for the editions in use that have none yet. */
export function Translations({
  articleId,
  translations,
  editionsInUse,
  action,
  language,
}: {
  articleId: string;
  /** The story itself among them. */
  translations: { id: string; edition: string; headline: string }[];
  editionsInUse: EditionKey[];
  action: FormAction<{ id: string }>;
  language: Language;
}) {
  const t = texts(language, "stories");
  const existing = translations.filter((each) => each.id !== articleId);
  const missing = editionsInUse.filter((key) => !translations.some((each) => each.edition === key));
  if (existing.length === 0 && missing.length === 0) return null;
  return (
    <section aria-labelledby="translations" className="flex flex-col items-start gap-2">
      <h2 id="translations" className="text-title font-bold">
        {t("translations")}
      </h2>
      {existing.map(({ id, edition: key, headline }) => {
        const edition = editions[editionNamed(key)];
        return (
          <a key={id} href={deskStoryPath(id)} lang={edition.language} dir={edition.direction}>
            {edition.ownName}: {headline.trim() || t("untitled")}
          </a>
        );
      })}
      {missing.map((key) => (
        <ActionForm key={key} action={action}>
          <input type="hidden" name="translationOf" value={articleId} />
          <SubmitButton
            name="edition"
            value={key}
            variant="quiet"
            busy={texts(language, "desk")("form.busy")}
          >
            {t(`startTranslation.${key}`)}
          </SubmitButton>
        </ActionForm>
      ))}
    </section>
  );
}
