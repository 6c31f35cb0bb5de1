import type { Metadata } from "next";
import { connection } from "next/server";
import { openEdition } from "@/app/_public/params";
import { siteUrl } from "@/app/_public/site-url";
import { SearchPage } from "@/components/search/search-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { type FeedFormat, feedFormats } from "@/newsroom/address/rules";
import { feedTypes } from "@/newsroom/feed/formats";
import { inOneLine } from "@/newsroom/language/numbers";
import { searchPublished } from "@/newsroom/search/queries";
import { searchAddress, searchFeedPath, searchPath } from "@/newsroom/search/rules";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

type Props = PageProps<"/[edition]/search">;

async function openSearch({ params, searchParams }: Props) {
  await connection();
  const { edition, outlet } = await openEdition((await params).edition);
  return { edition, outlet, address: searchAddress(await searchParams) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, outlet, address } = await openSearch(props);
  const t = texts(edition, "site");
  const title = address.q === "" ? t("search.title") : t("search.titleOf", { query: address.q });
  const feedOf = (format: FeedFormat) => ({
    url: siteUrl() + searchFeedPath(edition.key, address, format),
    title,
  });
  return {
    title: inOneLine(title, outlet.name),
    robots: { index: false, follow: true },
    ...(address.q !== "" && {
      alternates: { types: Object.fromEntries(feedFormats.map((each) => [feedTypes[each], [feedOf(each)]])) },
    }),
  };
}

/** What a search finds. It is drawn for each who asks, by the query alone, and no cache keeps it. */
export default async function Page(props: Props) {
  const { edition, outlet, address } = await openSearch(props);
  const search = address.q === "" ? null : await searchPublished(edition, address);
  const alternates = Object.fromEntries(outlet.editions.map(({ key }) => [key, searchPath(key)]));
  return (
    <SiteFrame outlet={outlet} path={searchPath(edition.key, address)} alternates={alternates}>
      <SearchPage outlet={outlet} address={address} search={search} />
    </SiteFrame>
  );
}
