import { InOrder } from "@/components/ui/in-order";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath, type Card } from "@/newsroom/published-article/rules";
import { headlineSize, type Rank } from "./rank";

type Props = { card: Card; edition: Edition; heading: "h2" | "h3"; rank: Rank };

/** A card's label and headline. The headline's link covers the whole card but for the label, which leads to its topic. */
export function CardHeadline({ card, edition, heading: Heading, rank }: Props) {
  return (
    <>
      {card.label && rank !== "brief" && (
        <p className="text-meta font-bold text-muted">
          <a
            href={listPath(edition.key, "topic", card.label.slug)}
            className="link-quiet card-label -my-0.5 inline-block py-0.5 underline decoration-line"
          >
            {card.label.name}
          </a>
        </p>
      )}
      <Heading className={`font-bold wrap-break-word text-balance ${headlineSize(card.headline, rank)}`}>
        <a href={articlePath(card)} className="card-link">
          <InOrder text={bound(card.headline)} />
        </a>
      </Heading>
    </>
  );
}
