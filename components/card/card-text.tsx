import type { Card } from "@/newsroom/published-article/rules";
import { articlePath } from "@/newsroom/published-article/rules";

type Props = { card: Card; heading: "h2" | "h3"; size: "lead" | "title" };

const sizes = { lead: "text-headline", title: "text-title" };

/** A card's label and headline; the headline's link covers the whole card. */
export function CardText({ card, heading: Heading, size }: Props) {
  return (
    <>
      {card.label && <p className="text-caption font-bold text-accent">{card.label.name}</p>}
      <Heading className={`font-bold text-balance ${sizes[size]}`}>
        <a href={articlePath(card)} className="card-link">
          {card.headline}
        </a>
      </Heading>
    </>
  );
}
