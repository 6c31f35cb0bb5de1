import { InOrder } from "@/components/ui/in-order";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { Card } from "@/newsroom/published-article/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { headlineSize } from "./headline-size";

type Props = { card: Card; edition: Edition; heading: "h2" | "h3"; size: "lead" | "title" };

/** A card's label and headline. The headline's link covers the whole card but for the label, which leads to its topic. */
export function CardText({ card, edition, heading: Heading, size }: Props) {
  return (
    <>
      {card.label && (
        <p className="text-caption font-bold text-accent">
          <a
            href={listPath(edition.key, "topic", card.label.slug)}
            className="link-quiet card-label -my-0.5 inline-block py-0.5"
          >
            {card.label.name}
          </a>
        </p>
      )}
      <Heading
        className={`font-bold wrap-break-word text-balance ${size === "lead" ? headlineSize(card.headline) : "text-title"}`}
      >
        <a href={articlePath(card)} className="card-link">
          <InOrder text={bound(card.headline)} />
        </a>
      </Heading>
    </>
  );
}
