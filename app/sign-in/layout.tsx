import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Entrance } from "@/components/desk/entrance/entrance";
import { languages } from "@/newsroom/language/rules";
import { entranceAddress, entranceLanguage } from "./language";
import "../desk/desk.css";

export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the pages before sign-in; they are their own document, apart from readers' pages and the newsroom. */
export default async function EntranceLayout({ children }: { children: ReactNode }) {
  await connection();
  const language = await entranceLanguage();
  return (
    <html lang={language} dir={languages[language].direction}>
      <body>
        <Entrance language={language} address={await entranceAddress()}>
          {children}
        </Entrance>
      </body>
    </html>
  );
}
