import { HeadedBlock } from "@/components/card/headed-block";
import { headlineSize } from "@/components/card/rank";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath, type Card } from "@/newsroom/published-article/rules";

/** Fewer are no order worth reading. */
const fewest = 3;

type Props = { cards: Card[]; edition: Edition };

/** What was read most, numbered; nothing where that is too little. */
export function MostRead({ cards, edition }: Props) {
  if (cards.length < fewest) return null;
  return (
    <HeadedBlock id="most-read" name={texts(edition, "site")("mostRead")} className="">
      <ol className="mt-4 max-w-measure rows">
        {cards.map((card, index) => (
          <li key={card.id} className="flex items-baseline gap-4">
            <span className="min-w-6 text-third font-bold text-muted">
              {(index + 1).toLocaleString(edition.numberLocale)}
            </span>
            <a
              href={articlePath(card)}
              className={`link-quiet min-w-0 font-bold text-balance wrap-break-word ${headlineSize(card.headline, "list")}`}
            >
              <InOrder text={bound(card.headline)} />
            </a>
          </li>
        ))}
      </ol>
    </HeadedBlock>
  );
}
