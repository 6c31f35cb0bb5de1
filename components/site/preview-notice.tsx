import { texts } from "@/messages/texts";
import { newsDate } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { languageKeys, languages } from "@/newsroom/language/rules";

/** Says to who was given a link that what she reads is not published, and until when she may. */
export function PreviewNotice({ endsAt, edition }: { endsAt: Date; edition: Edition }) {
  const t = texts(edition, "site");
  return (
    <div role="note" className="mt-4 border-s-4 border-warn bg-wash px-4 py-3">
      {/* Without the story's name: a window's title stays in histories, and travels with them. */}
      <title>{t("preview.title")}</title>
      <p>{t("preview.notice")}</p>
      <p className="text-small text-muted">
        {t("preview.ends", { date: newsDate(endsAt, edition, { time: true }) })}
      </p>
    </div>
  );
}

/** Where a link opens nothing any more, in every language: nobody knows whose it was. */
export function PreviewOver() {
  return (
    <main className="mx-auto flex min-h-svh max-w-measure flex-col justify-center gap-8 px-4">
      <title>{texts(languageKeys[0], "site")("preview.overTitle")}</title>
      {languageKeys.map((language, index) => {
        const t = texts(language, "site");
        const Title = index === 0 ? "h1" : "h2";
        return (
          <div key={language} lang={language} dir={languages[language].direction}>
            <Title className="text-heading font-bold">{t("preview.overTitle")}</Title>
            <p>{t("preview.over")}</p>
          </div>
        );
      })}
    </main>
  );
}
