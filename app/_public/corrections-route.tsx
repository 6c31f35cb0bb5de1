import type { Metadata } from "next";
import { CorrectionsPage } from "@/components/correction/corrections-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { correctionsPath } from "@/newsroom/address/rules";
import { pageMetadata } from "./page-metadata";
import { openEdition, present } from "./params";
import { readCorrections } from "./published-corrections";

type Props = { params: Promise<{ edition: string; page?: string }> };

async function openCorrections(params: Props["params"]) {
  const segments = await params;
  const page = Number(segments.page ?? 1);
  const { edition, outlet } = await openEdition(segments.edition);
  const list = present(await readCorrections(edition.key, page));
  // Their pages are not each other's: only the lists as wholes are the same in every edition.
  const editions = page === 1 ? outlet.editions : [];
  const alternates = Object.fromEntries(editions.map(({ key }) => [key, correctionsPath(key)]));
  return { outlet, page, list, alternates };
}

/** Head of a page of an edition's corrections. */
export async function correctionsMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, page, alternates } = await openCorrections(params);
  const t = texts(outlet.edition, "corrections");
  return pageMetadata({
    outlet,
    title: page === 1 ? t("title") : t("pageTitle", { page }),
    description: t("explained"),
    path: correctionsPath(outlet.edition.key, page),
    alternates,
  });
}

/** A page of an edition's corrections. */
export async function CorrectionsRoute({ params }: Props) {
  const { outlet, page, list, alternates } = await openCorrections(params);
  return (
    <SiteFrame outlet={outlet} path={correctionsPath(outlet.edition.key, page)} alternates={alternates}>
      <CorrectionsPage {...list} page={page} edition={outlet.edition} />
    </SiteFrame>
  );
}
