import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** A page before sign-in, by the part of `entrance` that it speaks. */
export type EntrancePage =
  | "signIn"
  | "code"
  | "secondFactor"
  | "forgotten"
  | "reset"
  | "invitation"
  | "setUp";

type Props<Result> = {
  page: Exclude<EntrancePage, "secondFactor">;
  intro?: ReactNode;
  action: FormAction<Result>;
  language: Language;
  children: ReactNode;
};

/** The head of a page before sign-in, and its one form. */
export function EntranceForm<Result>({ page, intro, action, language, children }: Props<Result>) {
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t(`${page}.title`)}</h1>
      {intro ? <p className="mt-2 text-muted">{intro}</p> : null}
      <ActionForm action={action} className="mt-6 flex flex-col gap-5">
        <input type="hidden" name="language" value={language} />
        {children}
        <SubmitButton busy={t("busy")}>{t(`${page}.submit`)}</SubmitButton>
      </ActionForm>
    </>
  );
}
