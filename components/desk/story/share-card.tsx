import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { shareCardPath, shareCardSize } from "@/newsroom/share-card/rules";

type Props = {
  articleId: string;
  headline: string;
  /** Of the card that says what readers have now; null while it is not drawn. */
  fingerprint: string | null;
  language: Language;
};

/** What others see of a story's link. */
export function ShareCard({ articleId, headline, fingerprint, language }: Props) {
  const t = texts(language, "stories");
  return (
    <section aria-labelledby="share-card" className="flex flex-col items-start gap-2">
      <h2 id="share-card" className="text-title font-bold">
        {t("shareCard.title")}
      </h2>
      {fingerprint ? (
        <img
          src={shareCardPath(articleId, fingerprint)}
          {...shareCardSize}
          alt={headline}
          loading="lazy"
          className="h-auto w-full border border-line"
        />
      ) : (
        <p className="text-caption text-muted">{t("shareCard.waiting")}</p>
      )}
    </section>
  );
}
