import { PictureCard } from "@/components/card/picture-card";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card } from "@/newsroom/published-article/rules";

/** Stories to read next. */
export function RelatedArticles({ cards, edition }: { cards: Card[]; edition: Edition }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12 border-t border-ink pt-4 print:hidden">
      <h2 id="related" className="text-heading font-bold">
        {texts(edition, "site")("related")}
      </h2>
      <div className="mt-4 max-sm:rows sm:grid sm:grid-cols-2 sm:gap-6 lg:grid-cols-4">
        {cards.map((card) => (
          <PictureCard key={card.id} card={card} edition={edition} heading="h3" isLineOnPhones />
        ))}
      </div>
    </section>
  );
}
