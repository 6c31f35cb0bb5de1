import type { ReactNode } from "react";
import { texts } from "@/messages/texts";
import { editions, frontPath, type Language } from "@/newsroom/edition/rules";

/** The frame of the pages before sign-in: one sheet of paper. */
export function Entrance({ language, children }: { language: Language; children: ReactNode }) {
  const t = texts(language, "entrance");
  const other: Language = language === "ar" ? "en" : "ar";
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="mx-auto flex w-full max-w-form grow flex-col justify-center px-4 py-10">
        <div className="border-t-4 border-accent bg-sheet px-5 py-8 shadow-raised sm:px-10">{children}</div>
      </main>
      <footer className="flex justify-center gap-6 px-4 pb-8">
        <a href={frontPath(language)}>{t("toSite")}</a>
        <a href={`?language=${other}`} lang={other} dir={editions[other].direction}>
          {t("otherLanguage")}
        </a>
      </footer>
    </div>
  );
}
