import type { Metadata } from "next";
import { pageMetadata } from "@/app/_public/page-metadata";
import { openEdition, present } from "@/app/_public/params";
import { readPage } from "@/app/_public/published";
import { SiteFrame } from "@/components/site/site-frame";
import { StandingPage } from "@/components/site/standing-page";
import { standingPagePath } from "@/newsroom/address/rules";
import { isPageKind } from "@/newsroom/page/rules";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0", kind: "0" }];
}

type Props = PageProps<"/[edition]/[kind]">;

async function openPage(params: Awaited<Props["params"]>) {
  const kind = present(isPageKind(params.kind) ? params.kind : null);
  const { edition, outlet } = await openEdition(params.edition);
  const alternates = Object.fromEntries(outlet.editions.map(({ key }) => [key, standingPagePath(key, kind)]));
  const path = standingPagePath(edition.key, kind);
  return { outlet, alternates, path, page: present(await readPage(edition.key, kind)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, alternates, path, page } = await openPage(await params);
  return pageMetadata({ outlet, title: page.headline, description: "", path, alternates });
}

export default async function Page({ params }: Props) {
  const { outlet, alternates, path, page } = await openPage(await params);
  return (
    <SiteFrame outlet={outlet} path={path} alternates={alternates}>
      <StandingPage page={page} edition={outlet.edition} />
    </SiteFrame>
  );
}
