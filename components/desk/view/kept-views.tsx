import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { CheckboxField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { type ListedView, viewLimits } from "@/newsroom/view/rules";

type Actions = { keep: FormAction<{ id: string }>; remove: FormAction<void> };

type Props = {
  views: ListedView[];
  /** What the list that is shown asks for, as its address has it; null where it asks for nothing. */
  query: string | null;
  /** Whether this person decides on the lists of the newsroom. */
  mayShare: boolean;
  actions: Actions;
  language: Language;
};

/** Lists under a name, one's own and the newsroom's; and the way to keep the one that is shown. */
export function KeptViews({ views, query, mayShare, actions, language }: Props) {
  const t = texts(language, "stories");
  return (
    <details className="relative">
      <summary className="min-h-9 cursor-pointer content-center whitespace-nowrap">
        {t("views.title")}
      </summary>
      <div className="absolute start-0 z-20 lg:start-auto lg:end-0 flex w-80 flex-col gap-3 border border-control bg-sheet p-3 shadow-raised">
        {views.length === 0 ? <p className="text-small text-muted">{t("views.none")}</p> : null}
        <ul className="flex flex-col divide-y divide-line">
          {views.map(({ id, name, path, isShared }) => (
            <li key={id} className="flex items-center justify-between gap-2">
              <p className="min-w-0 text-small wrap-anywhere">
                <a href={path}>
                  <Words of={name} />
                </a>
                {isShared ? <AfterDot>{t("views.ofAll")}</AfterDot> : null}
              </p>
              {!isShared || mayShare ? (
                <ActionForm action={actions.remove}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton variant="plain" aria-label={t("views.removeNamed", { view: name })}>
                    {t("views.remove")}
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
        {query === null ? (
          <p className="text-small text-muted">{t("views.filterFirst")}</p>
        ) : (
          <ActionForm action={actions.keep} label={t("views.keep")} className="flex flex-col gap-2">
            <input type="hidden" name="query" value={query} />
            <TextField name="name" label={t("views.name")} maxLength={viewLimits.name} autoComplete="off" />
            {mayShare ? <CheckboxField name="isShared" label={t("views.share")} /> : null}
            <SubmitButton variant="quiet" className="self-start">
              {t("views.keep")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </details>
  );
}
