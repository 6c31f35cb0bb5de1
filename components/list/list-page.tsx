import { StoryCard } from "@/components/card/story-card";
import { ComposedFront } from "@/components/front/composed-front";
import { Picture } from "@/components/picture/picture";
import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { feedPath, type ListKind } from "@/newsroom/address/rules";
import type { ShownContainer } from "@/newsroom/front/rules";
import { countLimit } from "@/newsroom/paging";
import type { StoredPicture } from "@/newsroom/picture/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";
import { Pagination } from "./pagination";

export type ListPageProps = {
  outlet: SiteOutlet;
  kind: ListKind;
  /** `description` is a byline's biography. */
  subject: Named & { description: string; picture: StoredPicture | null };
  cards: Card[];
  total: number;
  page: number;
  hasMore: boolean;
  /** What an editor composed above the list, on its first page. */
  containers: ShownContainer[] | null;
};

/** The stories of a section, topic or byline, newest first. */
export function ListPage(props: ListPageProps) {
  const { outlet, kind, subject, cards, total, page, containers } = props;
  const { edition } = outlet;
  const t = texts(edition, "site");
  return (
    <>
      <header className="mt-6 flex items-start gap-5 border-b border-line pb-5 md:mt-8">
        {subject.picture && (
          <Picture
            picture={subject.picture}
            alternative=""
            sizes="7rem"
            isFirst
            className="aspect-square w-20 shrink-0 bg-wash object-cover md:w-28"
          />
        )}
        <div>
          {kind === "topic" && <p className="text-small font-bold text-muted">{t(kind)}</p>}
          <h1 className="text-headline font-bold text-accent">
            {kind === "byline" ? t("byline", { name: subject.name }) : <bdi>{subject.name}</bdi>}
          </h1>
          {subject.description !== "" && (
            <p className="mt-1 max-w-measure text-body text-pretty text-muted">{subject.description}</p>
          )}
          <p className="mt-2 flex flex-wrap gap-x-5 text-small text-muted">
            <span>
              {total > countLimit
                ? t("articlesMore", { count: countLimit })
                : t("articles", { count: total })}
            </span>
            <a href={feedPath(edition.key, { kind, slug: subject.slug })} className="link-quiet">
              {t("feed")}
            </a>
          </p>
        </div>
      </header>
      {containers && <ComposedFront containers={containers} outlet={outlet} />}
      {cards.length === 0 ? (
        !containers && <Notice outlet={outlet} kind="emptyList" />
      ) : (
        <div className="rows mt-5 max-w-wide">
          {cards.map((card, index) => {
            // A section's newest story leads it; topics and bylines are lists.
            const isLead = kind === "section" && page === 1 && index === 0;
            return (
              <StoryCard
                key={card.id}
                card={card}
                edition={edition}
                heading="h2"
                rank={isLead ? "second" : "third"}
                picture={isLead ? "halfBeside" : "largeBeside"}
                withStandfirst
              />
            );
          })}
        </div>
      )}
      <Pagination {...props} />
    </>
  );
}
