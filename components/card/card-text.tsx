import type { Card } from "@/newsroom/published-article/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { headlineSize } from "./headline-size";

type Props = { card: Card; heading: "h2" | "h3"; size: "lead" | "title" };

/** A card's label and headline; the headline's link covers the whole card. */
export function CardText({ card, heading: Heading, size }: Props) {
  return (
    <>
      {card.label && <p className="text-caption font-bold text-accent">{card.label.name}</p>}
      <Heading
        className={`font-bold wrap-break-word text-balance ${size === "lead" ? headlineSize(card.headline) : "text-title"}`}
      >
        <a href={articlePath(card)} className="card-link">
          {card.headline}
        </a>
      </Heading>
    </>
  );
}
