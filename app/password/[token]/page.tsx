import type { Metadata } from "next";
import { resetPasswordAction } from "@/app/password/actions";
import { entranceLanguage } from "@/app/sign-in/language";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { NewPassword } from "@/components/desk/entrance/new-password";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { getOwnerOfLink } from "@/newsroom/user/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts(await entranceLanguage(), "entrance")("reset.title") };
}

export default async function NewPasswordPage({ params }: PageProps<"/password/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  const owner = await getOwnerOfLink("password", token);
  if (!owner) return <LinkInvalid language={language} />;
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("reset.title")}</h1>
      <p className="mt-2 text-muted">
        <bdi>{owner.email}</bdi>
      </p>
      <ActionForm action={resetPasswordAction} className="mt-6 flex flex-col gap-5">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        {/* For password managers, which pair a new password with a name. */}
        <input type="hidden" name="username" autoComplete="username" value={owner.email} />
        <NewPassword language={language} />
        <p className="text-muted">{t("reset.note")}</p>
        <SubmitButton busy={t("busy")}>{t("reset.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
