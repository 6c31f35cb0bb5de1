import { HeadedBlock } from "@/components/card/headed-block";
import { StoryCard } from "@/components/card/story-card";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Layout, ShownContainer } from "@/newsroom/front/rules";
import { BriefCards } from "./brief-cards";
import { FeatureCards } from "./feature-cards";
import { LeadBlock } from "./lead-block";
import { RowCards } from "./row-cards";
import type { ShownCards } from "./shown-cards";

/** Fewer stories leave a hole beside a large picture. */
const fewest = 3;

/** How each layout but the lead sets its cards. */
const drawn: Record<Exclude<Layout, "lead">, (props: ShownCards) => React.ReactNode> = {
  feature: (shown) => (shown.cards.length < fewest ? <RowCards {...shown} /> : <FeatureCards {...shown} />),
  row: RowCards,
  list: ({ cards, edition }) => (
    <div className="rows mt-3">
      {cards.map((card) => (
        <StoryCard
          key={card.id}
          card={card}
          edition={edition}
          heading="h3"
          rank="third"
          picture="listBeside"
          withStandfirst
        />
      ))}
    </div>
  ),
  text: ({ cards, edition }) => (
    <div
      className={`mt-3 grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 ${cards.length > 3 ? "lg:grid-cols-4" : "lg:auto-cols-fr lg:grid-flow-col"}`}
    >
      {cards.map((card) => (
        <StoryCard key={card.id} card={card} edition={edition} heading="h3" rank="list" withStandfirst />
      ))}
    </div>
  ),
  aside: BriefCards,
};

/** Headlines without pictures stand out by a band of their own. */
const classes: Partial<Record<Layout, string>> = { text: "band mt-16 bg-wash pb-6 max-sm:-mx-4" };

type Props = {
  /** By its revision the newsroom sees that readers have what was launched; a draft has none. */
  front: { revision?: number; containers: ShownContainer[] };
  outlet: SiteOutlet;
};

/** A front as its editor composed it. */
export function ComposedFront({ front: { revision, containers }, outlet }: Props) {
  const set = (container: ShownContainer) => (
    <Container key={container.id} container={container} edition={outlet.edition} />
  );
  const besides = containers.filter(({ layout }) => layout === "aside");
  return (
    <div data-front={revision} className={besides.length > 0 ? "with-further-column" : undefined}>
      {containers.length === 0 && <Notice outlet={outlet} kind="emptyFront" />}
      <div>{containers.filter(({ layout }) => layout !== "aside").map(set)}</div>
      {besides.length > 0 && (
        <div className="further-column">
          {besides.map((container) => (
            <div key={container.id}>{set(container)}</div>
          ))}
        </div>
      )}
    </div>
  );
}

function Container({ container, edition }: { container: ShownContainer; edition: Edition }) {
  const { id, layout, cards } = container;
  const [lead, ...secondRank] = cards;
  if (layout === "lead") return lead && <LeadBlock lead={lead} secondRank={secondRank} edition={edition} />;
  const Cards = drawn[layout];
  return (
    <HeadedBlock id={`container-${id}`} className={classes[layout]} {...headOf(container, edition)}>
      <Cards cards={cards} edition={edition} />
    </HeadedBlock>
  );
}

/** What an editor wrote, else the name of what fills it, with the way to that. */
function headOf({ heading, list, by }: ShownContainer, edition: Edition) {
  return {
    name: heading || texts(edition, "site")(by === "mostRead" ? "mostRead" : "latest"),
    href: list ? listPath(edition.key, list.kind, list.slug) : undefined,
  };
}
