import { StoryCard } from "@/components/card/story-card";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Layout, ShownContainer } from "@/newsroom/front/rules";
import type { Card } from "@/newsroom/published-article/rules";
import { FeatureCards, HalfCards, RowCards } from "./container";
import { LeadBlock } from "./lead-block";

type Shown = { cards: Card[]; edition: Edition };

/** Fewer stories leave a hole beside a large picture. */
const fewest = 3;

/** How each layout but the lead sets its cards. */
const drawn: Record<Exclude<Layout, "lead">, (props: Shown) => React.ReactNode> = {
  feature: (shown) => (shown.cards.length < fewest ? <HalfCards {...shown} /> : <FeatureCards {...shown} />),
  row: (shown) => (shown.cards.length < fewest ? <HalfCards {...shown} /> : <RowCards {...shown} />),
  list: ({ cards, edition }) => (
    <div className="rows mt-3 max-w-wide">
      {cards.map((card) => (
        <StoryCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          rank="third"
          picture="largeBeside"
          withStandfirst
        />
      ))}
    </div>
  ),
  text: ({ cards, edition }) => (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {cards.map((card) => (
        <StoryCard key={card.id} card={card} edition={edition} heading="h3" rank="list" />
      ))}
    </div>
  ),
};

/** A front as its editor composed it. */
export function ComposedFront({ containers, outlet }: { containers: ShownContainer[]; outlet: SiteOutlet }) {
  const { edition } = outlet;
  if (containers.length === 0) return <Notice outlet={outlet} kind="emptyFront" />;
  return containers.map((container) => {
    const { id, layout, cards } = container;
    const [lead, ...secondRank] = cards;
    if (layout === "lead")
      return lead && <LeadBlock key={id} lead={lead} secondRank={secondRank} edition={edition} />;
    const Cards = drawn[layout];
    return (
      <section key={id} aria-labelledby={`container-${id}`} className="mt-16">
        <Heading container={container} edition={edition} />
        <Cards cards={cards} edition={edition} />
      </section>
    );
  });
}

/** What an editor wrote, else the name of what fills it. */
function Heading({ container, edition }: { container: ShownContainer; edition: Edition }) {
  const { id, list, by } = container;
  const heading = container.heading || texts(edition, "site")(by === "mostRead" ? "mostRead" : "latest");
  return (
    <h2 id={`container-${id}`} className="border-t-2 border-ink pt-2 text-third font-bold">
      {list ? (
        <a href={listPath(edition.key, list.kind, list.slug)} className="link-quiet">
          {heading}
        </a>
      ) : (
        heading
      )}
    </h2>
  );
}
