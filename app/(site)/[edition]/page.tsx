import type { Metadata } from "next";
import { pageMetadata } from "@/app/_public/page-metadata";
import { openEdition } from "@/app/_public/params";
import { readContainers, readFront } from "@/app/_public/published";
import { siteUrl } from "@/app/_public/site-url";
import { ComposedFront } from "@/components/front/composed-front";
import { FrontPage } from "@/components/front/front-page";
import { JsonLd } from "@/components/site/json-ld";
import { SiteFrame } from "@/components/site/site-frame";
import { frontData } from "@/newsroom/structured-data/publisher";

// Whatever a reader opens is drawn whole and kept: Next refuses a read here that would differ from request to request.
export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

export async function generateMetadata({ params }: PageProps<"/[edition]">): Promise<Metadata> {
  const { edition, outlet } = await openEdition((await params).edition);
  return pageMetadata({
    outlet,
    title: outlet.name,
    description: outlet.tagline,
    path: edition.front,
    alternates: Object.fromEntries(outlet.editions.map(({ key, front }) => [key, front])),
  });
}

export default async function Page({ params }: PageProps<"/[edition]">) {
  const { edition, outlet } = await openEdition((await params).edition);
  const front = await readContainers({ edition: edition.key });
  return (
    <SiteFrame outlet={outlet} isFront>
      <JsonLd content={frontData(outlet, siteUrl())} />
      {front ? (
        <ComposedFront front={front} outlet={outlet} />
      ) : (
        <FrontPage front={await readFront(edition.key)} outlet={outlet} />
      )}
    </SiteFrame>
  );
}
