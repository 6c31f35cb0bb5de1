import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ListPage } from "@/components/list/list-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { feedPath, type ListKind, listPath } from "@/newsroom/address/rules";
import { pageMetadata } from "./page-metadata";
import { decodedSegment, openEdition, pageNumber } from "./params";
import { readList, readListSubject } from "./published";

type Segments = {
  kind: ListKind;
  edition: string;
  slug: string;
  page: string;
  /** Whether the address names its page; the first one must not. */
  isNumbered?: boolean;
};

async function openList({ kind, page: number, isNumbered = false, ...segments }: Segments) {
  const page = pageNumber(number);
  const { edition, outlet } = await openEdition(segments.edition);
  const slug = decodedSegment(segments.slug);
  const subject = await readListSubject(edition, kind, slug);
  if (!subject) notFound();
  if (subject.slug !== slug || (isNumbered && page === 1))
    permanentRedirect(encodeURI(listPath(edition, kind, subject.slug, page)));
  const list = await readList(edition, kind, subject.id, page);
  if (!list) notFound();
  return { outlet, subject, page, ...list };
}

/** Head of a section's, topic's or byline's page. */
export async function listMetadata(segments: Segments): Promise<Metadata> {
  const { outlet, subject, page } = await openList(segments);
  const { kind } = segments;
  const { edition } = outlet;
  return pageMetadata({
    outlet,
    title: page === 1 ? subject.name : texts(edition, "site")("pageTitle", { name: subject.name, page }),
    description: subject.description,
    path: listPath(edition, kind, subject.slug, page),
    feed: {
      path: feedPath(edition, { kind, slug: subject.slug }),
      title: `${subject.name} · ${outlet.name}`,
    },
  });
}

/** A section's, topic's or byline's page: the three differ only in where their stories come from. */
export async function ListRoute(segments: Segments) {
  const { outlet, subject, page, cards, total, pages } = await openList(segments);
  return (
    <SiteFrame outlet={outlet} currentSectionId={segments.kind === "section" ? subject.id : undefined}>
      <ListPage
        outlet={outlet}
        kind={segments.kind}
        subject={subject}
        cards={cards}
        total={total}
        page={page}
        pages={pages}
      />
    </SiteFrame>
  );
}
