import { Picture } from "@/components/picture/picture";
import type { Card } from "@/newsroom/published-article/rules";

/** Where a card's picture stands: how card and picture are laid out, what share of the screen it takes, its shape. */
type Placed = { card: string; picture: string; sizes: string; shape: string };

/** Words at the near edge, the picture at the far one; small on phones, so that the lead weighs most there. */
const beside = "flex flex-row-reverse items-start justify-between gap-4";
const small = "w-28 max-w-1/3 shrink-0 pt-1";

export const placed = {
  lead: {
    card: "flex flex-col gap-3 lg:h-full",
    // From edge to edge of a phone; on wide screens it grows where the second rank is the higher one.
    picture: "max-sm:-mx-4 lg:relative lg:aspect-video lg:grow",
    // A little less than it takes: a phone 412 wide would ask for 721 pixels, and by that one get the next larger file.
    sizes: "(min-width: 90rem) 54rem, (min-width: 64rem) 42rem, (min-width: 40rem) 92vw, 98vw",
    shape: "aspect-3/2 md:aspect-video lg:absolute lg:inset-0 lg:aspect-auto lg:h-full",
  },
  above: {
    card: "flex flex-col gap-2",
    picture: "",
    sizes: "(min-width: 90rem) 38rem, (min-width: 64rem) 29rem, (min-width: 48rem) 46vw, 92vw",
    shape: "aspect-3/2",
  },
  /** Small beside the headline, on wide screens above it. */
  besideThenAbove: {
    card: `${beside} lg:flex-col lg:gap-2`,
    picture: `${small} lg:w-full lg:max-w-none lg:pt-0`,
    sizes: "(min-width: 90rem) 25rem, (min-width: 64rem) 20rem, 7rem",
    shape: "aspect-3/2",
  },
  /** A third of the line from tablets on. */
  largeBeside: {
    card: `${beside} md:gap-6`,
    picture: `${small} md:w-1/3`,
    sizes: "(min-width: 64rem) 18rem, (min-width: 48rem) 30vw, 7rem",
    shape: "aspect-3/2",
  },
  /** As wide as a headline of two lines is high, from tablets on. */
  listBeside: {
    card: `${beside} md:gap-6`,
    picture: `${small} md:w-50 md:pt-0`,
    sizes: "(min-width: 48rem) 13rem, 7rem",
    shape: "aspect-3/2",
  },
  /** Half of the line from tablets on. */
  halfBeside: {
    card: `${beside} md:gap-6`,
    picture: `${small} md:w-1/2 md:max-w-none md:pt-0`,
    sizes: "(min-width: 90rem) 23rem, (min-width: 64rem) 18rem, (min-width: 48rem) 46vw, 7rem",
    shape: "aspect-3/2",
  },
  /** The same where the line is the page's. */
  halfOfPage: {
    card: `${beside} md:gap-6`,
    picture: `${small} md:w-1/2 md:max-w-none md:pt-0`,
    sizes: "(min-width: 90rem) 46rem, (min-width: 64rem) 36rem, (min-width: 48rem) 46vw, 7rem",
    shape: "aspect-3/2",
  },
  /** A little larger from tablets on. */
  smallBeside: {
    card: beside,
    picture: `${small} md:w-36`,
    sizes: "(min-width: 48rem) 9rem, 7rem",
    shape: "aspect-3/2",
  },
} as const satisfies Record<string, Placed>;
export type Place = keyof typeof placed;

type Props = { card: Card; place: Placed; isFirst: boolean };

/** A card's picture, cut to its place's shape. The headline beside it says what it shows, so it is silent. */
export function CardPicture({ card, place, isFirst }: Props) {
  if (!card.picture) return null;
  return (
    <div data-full="" className={place.picture}>
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
