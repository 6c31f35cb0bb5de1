import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath, type Card } from "@/newsroom/published-article/rules";
import { CardLabels } from "./card-labels";
import { headlineSize, type Rank } from "./rank";

type Props = {
  card: Card;
  edition: Edition;
  heading: "h2" | "h3";
  rank: Rank;
};

/** A card's labels and headline. The headline's link covers the whole card but for the topic's, which leads to its topic. */
export function CardHeadline({ card, edition, heading: Heading, rank }: Props) {
  return (
    <>
      <CardLabels card={card} edition={edition} isBrief={rank === "brief"} />
      <Heading className={`font-bold wrap-break-word text-balance ${headlineSize(card.headline, rank)}`}>
        <a href={articlePath(card)} className="card-link">
          <InOrder text={bound(card.headline)} />
        </a>
      </Heading>
    </>
  );
}
