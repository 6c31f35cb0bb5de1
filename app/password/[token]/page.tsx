import { resetPasswordAction } from "@/app/password/actions";
import { entranceLanguage, entranceTitled } from "@/app/sign-in/language";
import { EntranceForm } from "@/components/desk/entrance/entrance-form";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { NewPassword } from "@/components/desk/entrance/new-password";
import { texts } from "@/messages/texts";
import { getOwnerOfLink } from "@/newsroom/user/queries";

export const generateMetadata = entranceTitled("reset");

export default async function NewPasswordPage({ params }: PageProps<"/password/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  const owner = await getOwnerOfLink("password", token);
  if (!owner) return <LinkInvalid language={language} />;
  const intro = <bdi>{owner.email}</bdi>;
  return (
    <EntranceForm page="reset" intro={intro} action={resetPasswordAction} language={language}>
      <input type="hidden" name="token" value={token} />
      <NewPassword email={owner.email} language={language} />
      <p className="text-muted">{texts(language, "entrance")("reset.note")}</p>
    </EntranceForm>
  );
}
