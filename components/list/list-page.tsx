import { StoryCard } from "@/components/card/story-card";
import { ComposedFront } from "@/components/front/composed-front";
import { LeadBlock } from "@/components/front/lead-block";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { type ListKind, listPath } from "@/newsroom/address/rules";
import type { Contact } from "@/newsroom/byline/rules";
import type { PublishedFront } from "@/newsroom/front/rules";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { cardsPerPage, type Named, type PublishedList } from "@/newsroom/published-article/rules";
import { ListHead } from "./list-head";
import { Pagination } from "./pagination";

export type ListPageProps = PublishedList & {
  outlet: SiteOutlet;
  kind: ListKind;
  /** `description` is a byline's biography. */
  subject: Named & { description: string; picture: StoredPicture | null; contact: Contact | null };
  page: number;
  /** What an editor composed above the list, on its first page. */
  front: PublishedFront | null;
};

/** Stories that lead a section, on its first page; fewer leave a hole beside the first, which then is only larger. */
const leading = 5;

/** The stories of a section, topic or byline, newest first. */
export function ListPage(props: ListPageProps) {
  const { outlet, kind, subject, page, front } = props;
  const { edition } = outlet;
  // The page itself names the topic it is about.
  const cards = props.cards.map((card) => (card.label?.id === subject.id ? { ...card, label: null } : card));
  const isOfNewest = kind === "section" && page === 1 && !front;
  const isLed = isOfNewest && cards.length >= leading;
  const [lead, ...secondRank] = isLed ? cards.slice(0, leading) : [];
  const rest = isLed ? cards.slice(leading) : cards;
  return (
    <>
      <ListHead {...props} />
      {front && <ComposedFront front={front} outlet={outlet} />}
      {lead && <LeadBlock lead={lead} secondRank={secondRank} edition={edition} isOfSection />}
      {cards.length === 0 && !front && <Notice outlet={outlet} kind="emptyList" />}
      {rest.length > 0 && (
        <div className={`rows max-w-wide ${lead ? "mt-8 border-t-2 border-ink pt-4" : "mt-5"}`}>
          {rest.map((card, index) => {
            const isLead = isOfNewest && !isLed && index === 0;
            return (
              <StoryCard
                key={card.id}
                card={card}
                edition={edition}
                heading="h2"
                rank={isLead ? "second" : "third"}
                picture={isLead ? "halfBeside" : "listBeside"}
                withStandfirst
                isDated
              />
            );
          })}
        </div>
      )}
      <Pagination
        {...props}
        edition={edition}
        perPage={cardsPerPage}
        pathOf={(number) => listPath(edition.key, kind, subject.slug, number)}
      />
    </>
  );
}
