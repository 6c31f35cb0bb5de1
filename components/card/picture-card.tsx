import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";

type Props = { card: Card; heading: "h2" | "h3"; withStandfirst?: boolean };

/** A story with its picture on top. */
export function PictureCard({ card, heading, withStandfirst = false }: Props) {
  return (
    <article className="card flex flex-col gap-2">
      <CardPicture
        card={card}
        shape="classic"
        sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 46vw, 92vw"
      />
      <div>
        <CardText card={card} heading={heading} size="title" />
        {withStandfirst && <p className="mt-1 text-small text-pretty text-muted">{card.standfirst}</p>}
      </div>
    </article>
  );
}
