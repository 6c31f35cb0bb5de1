import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { readEditions, readOutlet } from "@/app/_public/published";
import { Entrance } from "@/components/desk/entrance/entrance";
import { type Language, languages } from "@/newsroom/language/rules";
import { entranceAddress, entranceLanguage } from "./language";
import "../desk/desk.css";

export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The outlet in its edition of a language, or at the site's root; null before the set-up. */
async function outletIn(language: Language) {
  const editions = await readEditions();
  const spoken = editions.find((each) => each.language === language);
  const edition = spoken ?? editions.find(({ isDefault }) => isDefault);
  return edition ? readOutlet(edition.key) : null;
}

/** The frame of the pages before sign-in; they are their own document, apart from readers' pages and the newsroom. */
export default async function EntranceLayout({ children }: { children: ReactNode }) {
  await connection();
  const language = await entranceLanguage();
  return (
    <html lang={language} dir={languages[language].direction}>
      <body>
        <Entrance language={language} address={await entranceAddress()} outlet={await outletIn(language)}>
          {children}
        </Entrance>
      </body>
    </html>
  );
}
