import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { requireUser } from "@/app/auth";
import { clockFor, editionsInUse } from "@/app/desk/editions";
import { OldBackup } from "@/components/desk/backup/old-backup";
import { CountsProvider } from "@/components/desk/counts.client";
import { KeepDesk } from "@/components/desk/offline/keep-desk.client";
import { OverduePromises } from "@/components/desk/overdue-promises";
import { PersonProvider } from "@/components/desk/person.client";
import { Shell } from "@/components/desk/shell";
import { SpokenTexts } from "@/components/desk/spoken.client";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { isBackupTooOld } from "@/newsroom/backup/queries";
import { editionLabel } from "@/newsroom/edition/rules";
import { isBackgroundStill } from "@/newsroom/job/queries";
import { languages } from "@/newsroom/language/rules";
import { listOverdue } from "@/newsroom/promise/queries";
import { signOutAction } from "./actions";
import { countsFor } from "./counts";
import { createArticleAction } from "./stories/actions";
import "./desk.css";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  const title = texts(language, "desk")("title");
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false, follow: false } };
}

/** The newsroom: everything below asks for a person who is signed in, and each page asks again. */
export default async function DeskLayout({ children }: LayoutProps<"/desk">) {
  await connection();
  const user = await requireUser();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { language } = user;
  // What interactive components say; the rest of the messages stays on the server.
  const { desk, outlet, people, pictures } = messages[language];
  const clock = await clockFor(language);
  const editions = (await editionsInUse()).map((edition) => ({
    key: edition.key,
    label: editionLabel(texts(language, "stories")(`newIn.${edition.language}`), edition),
  }));
  const forLeaves = { desk, outlet, people, pictures };
  return (
    <html lang={language} dir={languages[language].direction}>
      <head>
        {/* React Aria looks here for the nonce of the one style it adds. */}
        <meta property="csp-nonce" content="" nonce={nonce} />
      </head>
      <body>
        <TextsProvider clock={clock} messages={forLeaves}>
          <SpokenTexts />
          <KeepDesk person={{ id: user.id, email: user.email, language }} />
          <CountsProvider counts={await countsFor(user)}>
            <PersonProvider person={user.id}>
              <Shell person={user} begun={{ editions, begin: createArticleAction }} signOut={signOutAction}>
                {(await isBackgroundStill()) ? (
                  <div role="status" className="mb-6">
                    <Notice tone="warn">{desk.backgroundStill}</Notice>
                  </div>
                ) : null}
                {(await isBackupTooOld(user)) ? <OldBackup language={language} /> : null}
                <OverduePromises promises={await listOverdue(user)} language={language} />
                {children}
                <p className="mt-12 text-caption text-muted print:hidden">
                  <Sentence text={texts(language, "desk")("clock", { zone: clock.timeZoneName })} />
                </p>
              </Shell>
            </PersonProvider>
          </CountsProvider>
        </TextsProvider>
      </body>
    </html>
  );
}
