import type { Metadata } from "next";
import { ListPage, type ListPageProps } from "@/components/list/list-page";
import { JsonLd } from "@/components/site/json-ld";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { listPath, topicsPath } from "@/newsroom/address/rules";
import { inOneLine } from "@/newsroom/language/numbers";
import { profilePage } from "@/newsroom/structured-data/author";
import { breadcrumbs } from "@/newsroom/structured-data/publisher";
import { pageMetadata } from "./page-metadata";
import { decodedSegment, listKind, openEdition, present } from "./params";
import { readContainers, readList, readListSubject } from "./published";
import { siteUrl } from "./site-url";

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

/** The way to a list from the front: topics have an index of their own. */
function wayTo({ outlet: { edition }, kind, subject }: Pick<ListPageProps, "outlet" | "kind" | "subject">) {
  const { name, slug } = subject;
  const index = { name: texts(edition, "site")("topics"), path: topicsPath(edition.key) };
  const steps = [{ name, path: listPath(edition.key, kind, slug) }];
  return kind === "topic" ? [index, ...steps] : steps;
}

/** A section's, topic's or byline's page: the three differ only in where their stories come from. */
export async function ListRoute({ params }: Props) {
  const list = await openList(await params);
  const { outlet, kind, subject, page } = list;
  return (
    <SiteFrame
      outlet={outlet}
      path={listPath(outlet.edition.key, kind, subject.slug, page)}
      currentSectionId={kind === "section" ? subject.id : undefined}
    >
      {kind === "byline" && page === 1 && <JsonLd content={profilePage(subject, outlet, siteUrl())} />}
      <JsonLd content={breadcrumbs(outlet, wayTo(list), siteUrl())} />
      <ListPage {...list} />
    </SiteFrame>
  );
}
