import { Picture } from "@/components/picture/picture";
import type { Card } from "@/newsroom/published-article/rules";

type Props = { card: Card; sizes: string; isFirst?: boolean; shape: "wide" | "classic" };

/** A card's picture, cut to 16:9 or 3:2. The headline beside it says what it shows, so it is silent. */
export function CardPicture({ card, sizes, isFirst = false, shape }: Props) {
  if (!card.picture) return null;
  return (
    <Picture
      picture={card.picture}
      alternative=""
      sizes={sizes}
      isFirst={isFirst}
      className={`w-full bg-wash object-cover ${shape === "wide" ? "aspect-video" : "aspect-3/2"}`}
    />
  );
}
