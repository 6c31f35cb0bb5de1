import type { Metadata } from "next";
import { acceptInvitationAction } from "@/app/invitation/actions";
import { entranceLanguage } from "@/app/sign-in/language";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { NewPassword } from "@/components/desk/entrance/new-password";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { getOwnerOfLink } from "@/newsroom/user/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts(await entranceLanguage(), "entrance")("invitation.title") };
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  const owner = await getOwnerOfLink("invitation", token);
  if (!owner) return <LinkInvalid language={language} />;
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("invitation.title")}</h1>
      <p className="mt-2 text-muted">
        {t.rich("invitation.intro", { email: owner.email, address: (text) => <bdi>{text}</bdi> })}
      </p>
      <ActionForm action={acceptInvitationAction} className="mt-6 flex flex-col gap-5">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={owner.email} />
        <TextField name="name" label={t("name")} defaultValue={owner.name} autoComplete="name" required />
        <NewPassword language={language} />
        <SubmitButton busy={t("busy")}>{t("invitation.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
