import type { Metadata } from "next";
import { ListPage } from "@/components/list/list-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { inOneLine } from "@/newsroom/language/numbers";
import { pageMetadata } from "./page-metadata";
import { decodedSegment, listKind, openEdition, present } from "./params";
import { readContainers, readList, readListSubject } from "./published";

type Segments = { edition: string; kind: string; slug: string; page?: string };
type Props = { params: Promise<Segments> };

async function openList(segments: Segments) {
  const kind = listKind(segments.kind);
  const page = Number(segments.page ?? 1);
  const { edition, outlet } = await openEdition(segments.edition);
  const subject = present(await readListSubject(edition.key, kind, decodedSegment(segments.slug)));
  const list = present(await readList(edition.key, kind, subject.id, page));
  const ownFront = { edition: edition.key, [`${kind}Id`]: subject.id };
  const front = page === 1 && kind !== "byline" ? await readContainers(ownFront) : null;
  const shown = new Set(front?.containers.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const cards = list.cards.filter(({ id }) => !shown.has(id));
  return { outlet, kind, subject, page, ...list, cards, front };
}

/** Head of a section's, topic's or byline's page. */
export async function listMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, kind, subject, page } = await openList(await params);
  const { edition } = outlet;
  return pageMetadata({
    outlet,
    title: page === 1 ? subject.name : texts(edition, "site")("pageTitle", { name: subject.name, page }),
    description: subject.description,
    path: listPath(edition.key, kind, subject.slug, page),
    feed: { list: { kind, slug: subject.slug }, title: inOneLine(subject.name, outlet.name) },
  });
}

/** A section's, topic's or byline's page: the three differ only in where their stories come from. */
export async function ListRoute({ params }: Props) {
  const list = await openList(await params);
  const { outlet, kind, subject } = list;
  return (
    <SiteFrame outlet={outlet} currentSectionId={kind === "section" ? subject.id : undefined}>
      <ListPage {...list} />
    </SiteFrame>
  );
}
