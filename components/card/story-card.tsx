import { commentCount } from "@/components/comment/comment-count";
import { NewsTime } from "@/components/site/news-time";
import { Dotted } from "@/components/ui/after-dot";
import { InOrder } from "@/components/ui/in-order";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { type Card, fewComments } from "@/newsroom/published-article/rules";
import { CardHeadline } from "./card-headline";
import { CardPicture, type Place, placed } from "./card-picture";
import { type Rank, sizedRank } from "./rank";

type Props = {
  card: Card;
  edition: Edition;
  heading: "h2" | "h3";
  rank: Rank;
  /** Where its picture stands; without a place it is left to the story. */
  picture?: Place;
  /** Phones leave it to the story, but of a lead. */
  withStandfirst?: boolean;
  /** Names the section, where no heading above does. */
  withSection?: boolean;
  /** Says when however old it is: a list is searched by its dates. */
  isDated?: boolean;
};

/** A story in a list or on a front: its label, headline, standfirst, time and picture, as far as its place has room. */
export function StoryCard(props: Props) {
  const { card, edition, heading, rank, picture, withStandfirst, withSection, isDated } = props;
  const isLead = rank === "lead";
  const place = card.picture && picture ? placed[picture] : undefined;
  return (
    <article className={`card ${place?.card ?? ""}`}>
      {place && <CardPicture card={card} place={place} isFirst={isLead} />}
      <div className="min-w-0 max-w-measure grow">
        <CardHeadline card={card} edition={edition} heading={heading} rank={sizedRank(rank, card.size)} />
        {withStandfirst && card.standfirst !== "" && (
          <p
            className={`text-pretty text-muted ${isLead ? "mt-2 text-standfirst" : "mt-1 max-w-form text-small max-md:hidden"}`}
          >
            <InOrder text={bound(card.standfirst)} />
          </p>
        )}
        <Meta
          card={card}
          edition={edition}
          withSection={withSection}
          isDated={isDated || isLead || card.isRecent}
        />
      </div>
    </article>
  );
}

type MetaProps = Pick<Props, "card" | "edition" | "withSection"> & { isDated: boolean };

/** Where a story belongs, what is said of it, and when it was published; the script says how long ago, and so that stands last. */
function Meta({ card, edition, withSection, isDated }: MetaProps) {
  const section = withSection ? card.section : null;
  const parts = [
    section?.name,
    card.commentCount > fewComments && commentCount(card.commentCount, edition),
    isDated && <NewsTime key="at" at={card.firstPublishedAt} edition={edition} ages />,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="mt-1 text-meta wrap-anywhere text-muted">
      <Dotted parts={parts} />
    </p>
  );
}
