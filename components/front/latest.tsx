import { HeadedBlock } from "@/components/card/headed-block";
import { texts } from "@/messages/texts";
import { BriefCards } from "./brief-cards";
import type { ShownCards } from "./shown-cards";

/** The newest stories that stand nowhere else on the front, in a column of their own on wide screens. */
export function Latest({ cards, edition }: ShownCards) {
  if (cards.length === 0) return null;
  return (
    <div className="further-column">
      <div>
        <HeadedBlock id="latest" name={texts(edition, "site")("latest")}>
          <BriefCards cards={cards} edition={edition} />
        </HeadedBlock>
      </div>
    </div>
  );
}
