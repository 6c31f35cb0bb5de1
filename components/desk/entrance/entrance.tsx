import type { ReactNode } from "react";
import { Nameplate } from "@/components/site/nameplate";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { type Language, languageKeys, languages } from "@/newsroom/language/rules";
import { inLanguage } from "./paths";

type Props = {
  language: Language;
  /** What was asked for, with its query. */
  address: string;
  /** Null before the set-up. */
  outlet: Pick<SiteOutlet, "name" | "nameplate" | "edition"> | null;
  children: ReactNode;
};

/** The frame of the pages before sign-in: one sheet of paper. */
export function Entrance({ language, address, outlet, children }: Props) {
  const t = texts(language, "entrance");
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="mx-auto flex w-full max-w-form grow flex-col justify-center px-4 py-10">
        {outlet && (
          <p
            lang={outlet.edition.language}
            dir={outlet.edition.direction}
            className="mb-6 text-nameplate font-bold"
          >
            <a href={outlet.edition.front}>
              <Nameplate {...outlet} className="h-12" />
            </a>
          </p>
        )}
        <div className="border-t-4 border-accent bg-sheet px-5 py-8 shadow-raised sm:px-10">{children}</div>
      </main>
      <footer className="flex flex-wrap justify-center gap-6 px-4 pb-8">
        <a href="/">{t("toSite")}</a>
        {languageKeys
          .filter((key) => key !== language)
          .map((key) => (
            <a key={key} href={inLanguage(address, key)} lang={key} dir={languages[key].direction}>
              {languages[key].ownName}
            </a>
          ))}
      </footer>
    </div>
  );
}
