import { Picture } from "@/components/picture/picture";
import type { Card } from "@/newsroom/published-article/rules";

/** Where a card's picture stands: how card and picture are laid out, what share of the screen it takes, its shape. */
type Placed = { card: string; picture: string; sizes: string; shape: string };

const beside = "flex flex-row-reverse items-start gap-4";

export const placed = {
  lead: {
    card: "flex flex-col gap-3",
    picture: "",
    sizes: "(min-width: 64rem) 42rem, 92vw",
    shape: "aspect-video",
  },
  above: {
    card: "flex flex-col gap-2",
    picture: "",
    sizes: "(min-width: 64rem) 28rem, (min-width: 48rem) 46vw, 92vw",
    shape: "aspect-3/2",
  },
  /** Small beside the headline, on wide screens above it. */
  besideThenAbove: {
    card: `${beside} lg:flex-col lg:gap-2`,
    picture: "w-28 max-w-1/3 shrink-0 pt-1 lg:w-full lg:max-w-none lg:pt-0",
    sizes: "(min-width: 64rem) 20rem, 7rem",
    shape: "aspect-3/2",
  },
  /** Small on phones, a third of the line from tablets on. */
  largeBeside: {
    card: `${beside} md:gap-6`,
    picture: "w-28 max-w-1/3 shrink-0 pt-1 md:w-1/3",
    sizes: "(min-width: 64rem) 18rem, (min-width: 48rem) 30vw, 7rem",
    shape: "aspect-3/2",
  },
  /** Above on phones, half of the line from tablets on. */
  halfBeside: {
    card: "flex flex-col gap-2 md:flex-row-reverse md:items-start md:gap-6",
    picture: "md:w-1/2 md:shrink-0",
    sizes: "(min-width: 64rem) 18rem, (min-width: 48rem) 46vw, 92vw",
    shape: "aspect-3/2",
  },
  /** Above on phones, from tablets on two fifths of the line. */
  aboveThenBeside: {
    card: "flex flex-col gap-2 md:flex-row-reverse md:items-start md:gap-5",
    picture: "md:w-2/5 md:shrink-0",
    sizes: "(min-width: 64rem) 12rem, (min-width: 48rem) 37vw, 92vw",
    shape: "aspect-3/2",
  },
} as const satisfies Record<string, Placed>;
export type Place = keyof typeof placed;

type Props = { card: Card; place: Placed; isFirst: boolean };

/** A card's picture, cut to its place's shape. The headline beside it says what it shows, so it is silent. */
export function CardPicture({ card, place, isFirst }: Props) {
  if (!card.picture) return null;
  return (
    <div className={place.picture}>
      <Picture
        picture={card.picture}
        alternative=""
        sizes={place.sizes}
        isFirst={isFirst}
        mediaBase={card.mediaBase}
        className={`w-full bg-wash object-cover ${place.shape}`}
      />
    </div>
  );
}
