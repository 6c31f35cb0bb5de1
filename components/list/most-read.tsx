import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath, type Card } from "@/newsroom/published-article/rules";
import { mostReadShown } from "@/newsroom/read/rules";

/** Fewer are no order worth reading. */
const fewest = 3;

type Props = {
  cards: Card[];
  edition: Edition;
  /** The story that one is reading. */
  without?: string;
};

/** What was read most, numbered; nothing where that is too little. */
export function MostRead({ cards, edition, without }: Props) {
  const shown = cards.filter(({ id }) => id !== without).slice(0, mostReadShown);
  if (shown.length < fewest) return null;
  return (
    <section aria-labelledby="most-read" className="mt-12 border-t border-ink pt-4 print:hidden">
      <h2 id="most-read" className="text-heading font-bold">
        {texts(edition, "site")("mostRead")}
      </h2>
      <ol className="mt-4 max-w-measure rows">
        {shown.map((card, index) => (
          <li key={card.id} className="flex items-baseline gap-4">
            <span className="min-w-6 text-heading font-bold text-accent">
              {(index + 1).toLocaleString(edition.numberLocale)}
            </span>
            <a href={articlePath(card)} className="link-quiet min-w-0 text-title font-bold wrap-break-word">
              <InOrder text={bound(card.headline)} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
