import type { Metadata } from "next";
import { FiguresPage } from "@/components/comment-policy/figures-page";
import { monthName } from "@/components/comment-policy/month-words";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { figuresPath } from "@/newsroom/address/rules";
import { inOneLine } from "@/newsroom/language/numbers";
import { pageMetadata } from "./page-metadata";
import { openEdition, present } from "./params";
import { readFigures } from "./published-policy";

type Props = { params: Promise<{ edition: string; month?: string }> };

async function openFigures(params: Props["params"]) {
  const { month, ...segments } = await params;
  const { edition, outlet } = await openEdition(segments.edition);
  const months = await readFigures(edition.key);
  const found = months.find((each) => each.month === month);
  const shown = month === undefined ? (months[0] ?? null) : present(found);
  const editions = month === undefined ? outlet.editions : [];
  const alternates = Object.fromEntries(editions.map(({ key }) => [key, figuresPath(key)]));
  return { outlet, edition, month, months, shown, alternates, path: figuresPath(edition.key, month) };
}

/** Head of what an edition tells of its comments. */
export async function figuresMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, edition, month, alternates, path } = await openFigures(params);
  const t = texts(edition, "policy");
  const title = t("figures.title");
  return pageMetadata({
    ...{ outlet, alternates, path },
    title: month === undefined ? title : inOneLine(title, monthName(month, edition)),
    description: t("figures.description"),
  });
}

/** What an edition tells of its comments, of one month or the newest. */
export async function FiguresRoute({ params }: Props) {
  const { outlet, edition, alternates, path, months, shown } = await openFigures(params);
  return (
    <SiteFrame outlet={outlet} path={path} alternates={alternates}>
      <FiguresPage months={months} shown={shown} edition={edition} />
    </SiteFrame>
  );
}
