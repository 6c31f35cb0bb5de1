import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import { CheckboxField, SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { type ListedPreviewLink, previewDays, previewLimits } from "@/newsroom/preview-link/rules";
import { MadeLink } from "./made-link.client";
import { PreviewLinkRow } from "./preview-link-row";

export type PreviewLinkActions = { make: FormAction<{ link: string }>; revoke: FormAction<void> };

type Props = {
  articleId: string;
  links: ListedPreviewLink[];
  actions: PreviewLinkActions;
  language: Language;
};

/** Gives a story to somebody without an account, and shows what became of the links that were given. */
export function PreviewLinks({ articleId, links, actions, language }: Props) {
  const t = texts(language, "stories");
  return (
    <details className="mb-6">
      <summary className={buttonClass("quiet", "w-fit list-none")}>{t("previewLinks.title")}</summary>
      <div className="mt-3 flex max-w-measure flex-col gap-4 border border-line bg-sheet p-4">
        <p>{t("previewLinks.intro")}</p>
        <ActionForm
          action={actions.make}
          label={t("previewLinks.title")}
          className="flex flex-col items-stretch gap-3"
        >
          <MadeLink
            done={t("previewLinks.made")}
            label={t("previewLinks.address")}
            copy={t("previewLinks.copy")}
            copied={t("previewLinks.copied")}
          />
          <input type="hidden" name="articleId" value={articleId} />
          <TextField
            name="label"
            label={t("previewLinks.label")}
            hint={t("previewLinks.labelHint")}
            maxLength={previewLimits.label}
            autoComplete="off"
          />
          <SelectField
            name="days"
            label={t("previewLinks.days")}
            options={previewDays.map((days) => ({
              value: String(days),
              label: t("previewLinks.daysCount", { count: days }),
            }))}
          />
          <CheckboxField name="takesNotes" label={t("previewLinks.takesNotes")} />
          <SubmitButton className="self-start">{t("previewLinks.make")}</SubmitButton>
        </ActionForm>
        <section aria-labelledby="preview-links">
          <h2 id="preview-links" className="font-bold">
            {t("previewLinks.list")}
          </h2>
          {links.length === 0 ? <p className="text-muted">{t("previewLinks.none")}</p> : null}
          <ul>
            {links.map((link) => (
              <PreviewLinkRow key={link.id} link={link} revoke={actions.revoke} language={language} />
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}
