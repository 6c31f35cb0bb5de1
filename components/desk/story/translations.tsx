import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { deskStoryPath } from "@/newsroom/address/rules";
import { editionNamed, editions } from "@/newsroom/edition/rules";

/** A story's siblings in other editions, and buttons for the editions that have none yet. */
export function Translations({
  title,
  articleId,
  existing,
  missing,
  action,
  texts,
}: {
  title: string;
  articleId: string;
  existing: { id: string; edition: string; headline: string }[];
  missing: { key: string; label: string }[];
  action: FormAction<{ id: string }>;
  texts: { untitled: string; busy: string };
}) {
  if (existing.length === 0 && missing.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xl font-bold">{title}</h2>
      {existing.map(({ id, edition: key, headline }) => {
        const edition = editions[editionNamed(key)];
        return (
          <a key={id} href={deskStoryPath(id)} lang={edition.language} dir={edition.direction}>
            {edition.ownName}: {headline.trim() || texts.untitled}
          </a>
        );
      })}
      {missing.map(({ key, label }) => (
        <ActionForm key={key} action={action}>
          <input type="hidden" name="translationOf" value={articleId} />
          <SubmitButton name="edition" value={key} variant="quiet" busy={texts.busy}>
            {label}
          </SubmitButton>
        </ActionForm>
      ))}
    </section>
  );
}
