import { redirect } from "next/navigation";
import { currentUser } from "@/app/auth";
import { pendingEntry } from "@/app/entering";
import { CodeField } from "@/components/desk/entrance/code-field";
import { EntranceForm } from "@/components/desk/entrance/entrance-form";
import { codePath, entrancePath } from "@/components/desk/entrance/paths";
import { texts } from "@/messages/texts";
import { CodePageWanted } from "@/newsroom/second-factor/rules";
import { safeReturnPath } from "@/newsroom/user/rules";
import { giveCodeAction } from "../actions";
import { entranceLanguage, entranceTitled } from "../language";

export const generateMetadata = entranceTitled("code");

/** The second step of a sign-in, for who has a second factor. */
export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const asked = await searchParams;
  const to = safeReturnPath(typeof asked.to === "string" ? asked.to : null);
  const language = await entranceLanguage();
  if (await currentUser()) redirect(to);
  if (!(await pendingEntry())) redirect(entrancePath("/sign-in", language, { to }));
  const t = texts(language, "entrance");
  const isByRecovery = CodePageWanted.parse(asked).by === "recovery";
  return (
    <>
      <EntranceForm
        page="code"
        intro={t(isByRecovery ? "code.recoveryIntro" : "code.intro")}
        action={giveCodeAction}
        language={language}
      >
        <input type="hidden" name="to" value={to} />
        <CodeField
          label={t(isByRecovery ? "code.recoveryLabel" : "code.label")}
          kind={isByRecovery ? "any" : "app"}
        />
      </EntranceForm>
      {isByRecovery ? <p className="mt-6 text-caption text-muted">{t("code.lost")}</p> : null}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {isByRecovery ? (
          <a href={codePath(language, { to })}>{t("code.byApp")}</a>
        ) : (
          <a href={codePath(language, { to, by: "recovery" })}>{t("code.byRecovery")}</a>
        )}
        <a href={entrancePath("/sign-in", language, { to })}>{t("code.back")}</a>
      </p>
    </>
  );
}
