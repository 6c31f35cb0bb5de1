import { MadeLink } from "@/components/desk/preview-link/made-link.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  hasLink: boolean;
  make: FormAction<{ link: string }>;
  end: FormAction<void>;
  language: Language;
};

/** Gives a person's calendar to a program of hers, and takes it back. */
export function CalendarLink({ hasLink, make, end, language }: Props) {
  const t = texts(language, "plan");
  return (
    <details className="mt-6 print:hidden">
      <summary className={buttonClass("plain", "w-fit list-none")}>{t("calendar.link.title")}</summary>
      <div className="mt-2 flex max-w-measure flex-col gap-3 border border-line bg-sheet p-4">
        <p>{t("calendar.link.intro")}</p>
        <ActionForm
          action={make}
          label={t("calendar.link.title")}
          className="flex flex-col items-start gap-3"
        >
          <MadeLink
            done={t("calendar.link.made")}
            label={t("calendar.link.address")}
            copy={t("calendar.link.copy")}
            copied={t("calendar.link.copied")}
          />
          <SubmitButton variant="quiet">
            {t(hasLink ? "calendar.link.again" : "calendar.link.make")}
          </SubmitButton>
        </ActionForm>
        {hasLink ? (
          <ActionForm action={end} label={t("calendar.link.end")}>
            <SubmitButton variant="danger">{t("calendar.link.end")}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </details>
  );
}
