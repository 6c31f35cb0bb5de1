import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import type { Front } from "@/newsroom/published-article/rules";
import { Feature, Half, Row } from "./container";
import { Latest } from "./latest";
import { LeadBlock } from "./lead-block";

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
          const Layout = index % 2 === 0 && cards.length >= enoughForFeature ? Feature : Row;
          return <Layout key={section.id} section={section} cards={cards} edition={edition} />;
        })}
        <div className="mt-16 grid grid-cols-1 gap-x-8 gap-y-12 empty:hidden lg:grid-cols-2">
          {small.map(({ section, cards }: Container) => (
            <Half key={section.id} section={section} cards={cards} edition={edition} />
          ))}
        </div>
      </div>
      <Latest cards={front.latest} edition={edition} />
    </div>
  );
}
