import { setUpAction } from "@/app/set-up/actions";
import { entranceLanguage, entranceTitled } from "@/app/sign-in/language";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { SetUpForm } from "@/components/desk/entrance/set-up-form";
import { isSetUpOpen } from "@/newsroom/user/queries";

export const generateMetadata = entranceTitled("setUp");

export default async function SetUpPage({ params }: PageProps<"/set-up/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  if (!(await isSetUpOpen(token))) return <LinkInvalid language={language} />;
  return <SetUpForm action={setUpAction} token={token} language={language} />;
}
