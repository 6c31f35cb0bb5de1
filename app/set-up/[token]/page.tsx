import type { Metadata } from "next";
import { setUpAction } from "@/app/set-up/actions";
import { entranceLanguage } from "@/app/sign-in/language";
import { LinkInvalid } from "@/components/desk/entrance/link-invalid";
import { SetUpForm } from "@/components/desk/entrance/set-up-form";
import { texts } from "@/messages/texts";
import { isSetUpOpen } from "@/newsroom/user/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts(await entranceLanguage(), "entrance")("setUp.title") };
}

export default async function SetUpPage({ params }: PageProps<"/set-up/[token]">) {
  const { token } = await params;
  const language = await entranceLanguage();
  if (!(await isSetUpOpen(token))) return <LinkInvalid language={language} />;
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("setUp.title")}</h1>
      <p className="mt-2 text-muted">{t("setUp.intro")}</p>
      <SetUpForm action={setUpAction} token={token} language={language} />
    </>
  );
}
