import { HeadedBlock } from "@/components/card/headed-block";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Front } from "@/newsroom/published-article/rules";
import { FeatureCards } from "./feature-cards";
import { HalfCards } from "./half-cards";
import { Latest } from "./latest";
import { LeadBlock } from "./lead-block";
import { RowCards } from "./row-cards";
import type { ShownCards } from "./shown-cards";

type Container = Front["containers"][number];

/** Fewer stories are too few for a row of their own, or leave a hole beside a large picture. */
const [fewest, enoughForFeature] = [3, 5];

/** A front: the lead, the second rank beside it, and a container for each section; what is newest besides. */
export function FrontPage({ front, outlet }: { front: Front; outlet: SiteOutlet }) {
  const { edition } = outlet;
  if (!front.lead) return <Notice outlet={outlet} kind="emptyFront" />;
  const full = front.containers.filter(({ cards }) => cards.length >= fewest);
  const small = front.containers.filter(({ cards }) => cards.length < fewest);
  return (
    <div className={front.latest.length > 0 ? "with-latest" : undefined}>
      <div>
        <LeadBlock lead={front.lead} secondRank={front.secondRank} edition={edition} />
        {full.map(({ section, cards }, index) => {
          const Cards = index % 2 === 0 && cards.length >= enoughForFeature ? FeatureCards : RowCards;
          return <Block key={section.id} section={section} cards={cards} edition={edition} Cards={Cards} />;
        })}
        <div className="mt-16 grid grid-cols-1 gap-x-8 gap-y-12 empty:hidden lg:grid-cols-2">
          {small.map(({ section, cards }) => (
            <Block
              key={section.id}
              section={section}
              cards={cards}
              edition={edition}
              Cards={HalfCards}
              className="lg:last:odd:col-span-2"
            />
          ))}
        </div>
      </div>
      <Latest cards={front.latest} edition={edition} />
    </div>
  );
}

type BlockProps = Container & {
  edition: Edition;
  Cards: (props: ShownCards) => React.ReactNode;
  className?: string;
};

/** A section's stories, and the way to all of them. */
function Block({ section: { name, slug }, cards, edition, Cards, ...placed }: BlockProps) {
  return (
    <HeadedBlock id={`section-${slug}`} name={name} href={listPath(edition.key, "section", slug)} {...placed}>
      <Cards cards={cards} edition={edition} />
    </HeadedBlock>
  );
}
