import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { Card } from "@/newsroom/published-article/rules";
import { CardPicture } from "./card-picture";
import { CardText } from "./card-text";
import { CardTime } from "./card-time";

type Props = {
  card: Card;
  edition: Edition;
  heading: "h2" | "h3";
  withStandfirst?: boolean;
  /** One of several: on a phone its picture stands small beside the headline, and the standfirst is left to the story. */
  isLineOnPhones?: boolean;
};

const onPhones = {
  card: "max-sm:flex-row-reverse max-sm:justify-between max-sm:gap-4",
  picture: "max-sm:w-28 max-sm:max-w-1/3 max-sm:shrink-0 max-sm:pt-1",
};

/** A story with its picture on top. */
export function PictureCard({
  card,
  edition,
  heading,
  withStandfirst = false,
  isLineOnPhones = false,
}: Props) {
  return (
    <article className={`card flex flex-col gap-2 ${isLineOnPhones ? onPhones.card : ""}`}>
      {card.picture && (
        <div className={isLineOnPhones ? onPhones.picture : undefined}>
          <CardPicture
            card={card}
            shape="classic"
            sizes={`(min-width: 64rem) 18rem, (min-width: 40rem) 46vw, ${isLineOnPhones ? "7rem" : "92vw"}`}
          />
        </div>
      )}
      <div className="min-w-0">
        <CardText card={card} edition={edition} heading={heading} size="title" />
        {withStandfirst && (
          <p className={`mt-1 text-small text-pretty text-muted ${isLineOnPhones ? "max-sm:hidden" : ""}`}>
            <InOrder text={bound(card.standfirst)} />
          </p>
        )}
        {card.isRecent && <CardTime card={card} edition={edition} />}
      </div>
    </article>
  );
}
