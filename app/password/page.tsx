import { entranceLanguage, entranceTitled } from "@/app/sign-in/language";
import { EntranceForm } from "@/components/desk/entrance/entrance-form";
import { entrancePath } from "@/components/desk/entrance/paths";
import { TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { requestPasswordLinkAction } from "./actions";

export const generateMetadata = entranceTitled("forgotten");

export default async function ForgottenPasswordPage() {
  const language = await entranceLanguage();
  const t = texts(language, "entrance");
  const intro = t("forgotten.intro");
  return (
    <>
      <EntranceForm page="forgotten" intro={intro} action={requestPasswordLinkAction} language={language}>
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
      </EntranceForm>
      <p className="mt-6">
        <a href={entrancePath("/sign-in", language)}>{t("forgotten.back")}</a>
      </p>
    </>
  );
}
