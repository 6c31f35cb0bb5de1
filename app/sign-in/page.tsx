import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/auth";
import { entrancePath } from "@/components/desk/entrance/paths";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { safeReturnPath } from "@/newsroom/user/rules";
import { signInAction } from "./actions";
import { entranceLanguage } from "./language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts(await entranceLanguage(), "entrance")("signIn.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to } = await searchParams;
  const wanted = typeof to === "string" ? to : "";
  if (await currentUser()) redirect(safeReturnPath(wanted));
  const language = await entranceLanguage();
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("signIn.title")}</h1>
      {wanted ? <p className="mt-2 text-muted">{t("signIn.wanted")}</p> : null}
      <ActionForm action={signInAction} className="mt-6 flex flex-col gap-5">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="to" value={wanted} />
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          required
        />
        <SubmitButton busy={t("busy")}>{t("signIn.submit")}</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <a href={entrancePath("/password", language)}>{t("signIn.forgotten")}</a>
      </p>
    </>
  );
}
