import { editionName } from "@/components/desk/edition-name";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { DialogButton } from "@/components/ui/dialog-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ListedTemplate } from "@/newsroom/template/rules";

type Props = {
  templates: ListedTemplate[];
  editions: Edition[];
  create: FormAction<{ id: string }>;
  /** Null for who may not take one away. */
  remove: FormAction<void> | null;
  language: Language;
};

/** Starts a story with what a template holds; nothing where there is none. */
export function FromTemplate({ templates, editions, create, remove, language }: Props) {
  const t = texts(language, "stories");
  const inUse = editions.filter(({ isInUse }) => isInUse);
  const usable = templates.flatMap((template) => {
    const edition = inUse.find(({ key }) => key === template.edition);
    return edition ? [{ ...template, edition }] : [];
  });
  if (usable.length === 0) return null;
  return (
    <DialogButton
      label={t("template.from")}
      variant="quiet"
      size="small"
      title={t("template.title")}
      cancel={t("template.close")}
    >
      <ul className="flex flex-col divide-y divide-line">
        {usable.map(({ id, name, edition }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <p>
              <Words of={name} />
              {inUse.length > 1 && <AfterDot>{editionName(edition, language)}</AfterDot>}
            </p>
            <div className="flex gap-2">
              <ActionForm action={create}>
                <input type="hidden" name="edition" value={edition.key} />
                <input type="hidden" name="templateId" value={id} />
                <SubmitButton variant="quiet" aria-label={t("template.beginNamed", { template: name })}>
                  {t("template.begin")}
                </SubmitButton>
              </ActionForm>
              {remove ? (
                <ActionForm action={remove}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton variant="plain" aria-label={t("template.removeNamed", { template: name })}>
                    {t("template.remove")}
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </DialogButton>
  );
}
