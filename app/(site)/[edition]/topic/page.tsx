import type { Metadata } from "next";
import { pageMetadata } from "@/app/_public/page-metadata";
import { openEdition } from "@/app/_public/params";
import { readTopics } from "@/app/_public/published";
import { TopicsPage } from "@/components/list/topics-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { topicsPath } from "@/newsroom/address/rules";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

type Props = PageProps<"/[edition]/topic">;

async function openTopics(params: Props["params"]) {
  const { edition, outlet } = await openEdition((await params).edition);
  const alternates = Object.fromEntries(outlet.editions.map(({ key }) => [key, topicsPath(key)]));
  return { edition, outlet, alternates };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, outlet, alternates } = await openTopics(params);
  const t = texts(edition, "site");
  return pageMetadata({
    outlet,
    title: t("topics"),
    description: t("topicIndex.explained"),
    path: topicsPath(edition.key),
    alternates,
  });
}

export default async function Page({ params }: Props) {
  const { edition, outlet, alternates } = await openTopics(params);
  return (
    <SiteFrame outlet={outlet} path={topicsPath(edition.key)} alternates={alternates}>
      <TopicsPage topics={await readTopics(edition.key)} outlet={outlet} />
    </SiteFrame>
  );
}
