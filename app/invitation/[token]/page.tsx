import { acceptInvitationAction } from "@/app/invitation/actions";
import { entranceLanguage, entranceTitled } from "@/app/sign-in/language";
import { EntranceForm } from "@/components/desk/entrance/entrance-form";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { NewPassword } from "@/components/desk/entrance/new-password";
import { TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { getOwnerOfLink } from "@/newsroom/user/queries";

export const generateMetadata = entranceTitled("invitation");

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  const owner = await getOwnerOfLink("invitation", token);
  if (!owner) return <LinkInvalid language={language} />;
  const t = texts(language, "entrance");
  const intro = t.rich("invitation.intro", { email: owner.email, address: (text) => <bdi>{text}</bdi> });
  return (
    <EntranceForm page="invitation" intro={intro} action={acceptInvitationAction} language={language}>
      <input type="hidden" name="token" value={token} />
      <TextField name="name" label={t("name")} defaultValue={owner.name} autoComplete="name" required />
      <NewPassword email={owner.email} language={language} />
    </EntranceForm>
  );
}
