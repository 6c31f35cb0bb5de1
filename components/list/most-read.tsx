import { HeadedBlock } from "@/components/card/headed-block";
import { headlineSize } from "@/components/card/rank";
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
    <HeadedBlock id="most-read" name={texts(edition, "site")("mostRead")} className="">
      <ol className="mt-4 max-w-measure rows">
        {shown.map((card, index) => (
          <li key={card.id} className="flex items-baseline gap-4">
            <span className="min-w-6 text-third font-bold text-muted">
              {(index + 1).toLocaleString(edition.numberLocale)}
            </span>
            <a
              href={articlePath(card)}
              className={`link-quiet min-w-0 font-bold wrap-break-word ${headlineSize(card.headline, "list")}`}
            >
              <InOrder text={bound(card.headline)} />
            </a>
          </li>
        ))}
      </ol>
    </HeadedBlock>
  );
}
