import { redirect } from "next/navigation";
import { currentUser, userToSetUp } from "@/app/auth";
import { EntranceForm } from "@/components/desk/entrance/entrance-form";
import { entrancePath, setUpPath } from "@/components/desk/entrance/paths";
import { ForgetDesk } from "@/components/desk/offline/forget-desk.client";
import { TextField } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { safeReturnPath } from "@/newsroom/user/rules";
import { signInAction } from "./actions";
import { entranceLanguage, entranceTitled } from "./language";

export const generateMetadata = entranceTitled("signIn");

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to, left } = await searchParams;
  const wanted = typeof to === "string" ? to : "";
  if (await currentUser()) redirect(safeReturnPath(wanted));
  const held = await userToSetUp();
  if (held) redirect(setUpPath(held.language, wanted));
  const language = await entranceLanguage();
  const t = texts(language, "entrance");
  const intro = wanted && t("signIn.wanted");
  return (
    <>
      <ForgetDesk />
      {left ? (
        <div role="status" className="mb-6">
          <Notice tone="warn">{t("signIn.left")}</Notice>
        </div>
      ) : null}
      <EntranceForm page="signIn" intro={intro} action={signInAction} language={language}>
        <input type="hidden" name="to" value={wanted} />
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          required
        />
      </EntranceForm>
      <p className="mt-6">
        <a href={entrancePath("/password", language)}>{t("signIn.forgotten")}</a>
      </p>
    </>
  );
}
