import { HeadedBlock } from "@/components/card/headed-block";
import { StoryCard } from "@/components/card/story-card";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";

type Props = { card: Card | null; section: Named | null; edition: Edition };

/** The one story with which a reader of a section goes on. */
export function NextInSection({ card, section, edition }: Props) {
  if (!card || !section) return null;
  return (
    <HeadedBlock
      id="next"
      name={texts(edition, "site")("nextInSection", { name: section.name })}
      href={listPath(edition.key, "section", section.slug)}
      className=""
    >
      <div className="mt-3">
        <StoryCard card={card} edition={edition} heading="h3" rank="third" picture="largeBeside" />
      </div>
    </HeadedBlock>
  );
}
