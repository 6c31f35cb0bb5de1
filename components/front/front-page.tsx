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
  const rows = rowsOf(front.containers);
  return (
    <div className={front.latest.length > 0 ? "with-further-column" : undefined}>
      <div>
        <LeadBlock lead={front.lead} secondRank={front.secondRank} edition={edition} />
        {rows.map(([first, second], index) => {
          const isLarge = index % 2 === 0 && first.cards.length >= enoughForFeature;
          const Cards = second ? HalfCards : isLarge ? FeatureCards : RowCards;
          return (
            <div key={first.section.id} className={second && "lg:grid lg:grid-cols-2 lg:gap-x-8"}>
              <Block {...first} edition={edition} Cards={Cards} />
              {second && <Block {...second} edition={edition} Cards={Cards} />}
            </div>
          );
        })}
      </div>
      <Latest cards={front.latest} edition={edition} />
    </div>
  );
}

type Row = [Container, Container?];

/** Sections in their order; one of few stories shares the row of the next of its kind. */
function rowsOf(containers: Container[]): Row[] {
  const rows: Row[] = [];
  let waiting: Row | undefined;
  for (const container of containers) {
    const isSmall = container.cards.length < fewest;
    if (isSmall && waiting) {
      waiting[1] = container;
      waiting = undefined;
      continue;
    }
    const row: Row = [container];
    rows.push(row);
    if (isSmall) waiting = row;
  }
  return rows;
}

type BlockProps = Container & { edition: Edition; Cards: (props: ShownCards) => React.ReactNode };

/** A section's stories, and the way to all of them. */
function Block({ section: { name, slug }, cards, edition, Cards }: BlockProps) {
  return (
    <HeadedBlock id={`section-${slug}`} name={name} href={listPath(edition.key, "section", slug)}>
      <Cards cards={cards} edition={edition} />
    </HeadedBlock>
  );
}
