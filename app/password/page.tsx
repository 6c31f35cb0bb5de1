import type { Metadata } from "next";
import { entranceLanguage } from "@/app/sign-in/language";
import { entrancePath } from "@/components/desk/entrance/paths";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { requestPasswordLinkAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts(await entranceLanguage(), "entrance")("forgotten.title") };
}

export default async function ForgottenPasswordPage() {
  const language = await entranceLanguage();
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("forgotten.title")}</h1>
      <p className="mt-2 text-muted">{t("forgotten.intro")}</p>
      <ActionForm action={requestPasswordLinkAction} className="mt-6 flex flex-col gap-5">
        <input type="hidden" name="language" value={language} />
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
        <SubmitButton busy={t("busy")}>{t("forgotten.submit")}</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <a href={entrancePath("/sign-in", language)}>{t("forgotten.back")}</a>
      </p>
    </>
  );
}
