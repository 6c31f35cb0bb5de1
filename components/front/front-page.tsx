import { LeadCard } from "@/components/card/lead-card";
import { LineCard } from "@/components/card/line-card";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import type { Front } from "@/newsroom/published-article/rules";
import { Container } from "./container";

/** A front: the lead, the second rank beside it, and a container for each section. */
export function FrontPage({ front, outlet }: { front: Front; outlet: SiteOutlet }) {
  if (!front.lead) return <Notice outlet={outlet} kind="emptyFront" />;
  return (
    <>
      <section
        aria-label={texts(outlet.edition, "site")("latest")}
        className="mt-6 grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-5"
      >
        <div className="lg:col-span-3">
          <LeadCard card={front.lead} edition={outlet.edition} />
        </div>
        <div className="max-md:rows md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:gap-x-8 md:max-lg:gap-y-6 lg:rows lg:col-span-2 lg:border-s lg:border-line lg:ps-8">
          {front.secondRank.map((card) => (
            <LineCard key={card.id} card={card} edition={outlet.edition} heading="h2" />
          ))}
        </div>
      </section>
      {front.containers.map(({ section, cards }, index) => (
        <Container
          key={section.id}
          section={section}
          cards={cards}
          edition={outlet.edition}
          layout={index % 2 === 0 ? "feature" : "row"}
        />
      ))}
    </>
  );
}
