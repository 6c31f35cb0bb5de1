import { absoluteAddress, correctionsPath, standingPagePath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PageKind } from "@/newsroom/page/rules";

/** Who publishes, as far as programs are told; `pages` are the standing pages that there are. */
export type Publisher = { name: string; tagline: string; edition: Edition; pages: readonly PageKind[] };

/** The site's icon, which search engines show beside the name: they want at least 112 pixels. */
const logo = { path: "/icon-512.png", width: 512, height: 512 };

/** By which the parts of a page's data name the publisher. */
const publisherId = ({ edition }: Publisher, siteUrl: string) =>
  `${absoluteAddress(siteUrl, edition.front)}#publisher`;

/** The outlet as schema.org NewsMediaOrganization (https://schema.org/NewsMediaOrganization), with what it binds itself to. */
export function newsOrganization(publisher: Publisher, siteUrl: string): object {
  const { key, front } = publisher.edition;
  const url = absoluteAddress(siteUrl, front);
  const { path, ...size } = logo;
  const hasPrinciples = publisher.pages.includes("principles");
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(publisher, siteUrl),
    name: publisher.name,
    url,
    logo: { "@type": "ImageObject", url: siteUrl + path, ...size },
    ...(hasPrinciples && {
      publishingPrinciples: absoluteAddress(siteUrl, standingPagePath(key, "principles")),
    }),
    correctionsPolicy: absoluteAddress(siteUrl, correctionsPath(key)),
  };
}

/** What an edition's front says: who publishes it, and under which name search engines show the site. */
export function frontData(publisher: Publisher, siteUrl: string): object {
  const { name, tagline, edition } = publisher;
  const described = tagline !== "" && { description: tagline };
  return {
    "@context": "https://schema.org",
    "@graph": [
      { ...newsOrganization(publisher, siteUrl), ...described },
      {
        "@type": "WebSite",
        url: absoluteAddress(siteUrl, edition.front),
        name,
        ...described,
        inLanguage: edition.language,
        publisher: { "@id": publisherId(publisher, siteUrl) },
      },
    ],
  };
}

/** A step of the way from the front to a page. */
type Step = { name: string; path: string };

/** The way from the front to a page as schema.org BreadcrumbList (https://schema.org/BreadcrumbList). */
export function breadcrumbs(publisher: Publisher, steps: Step[], siteUrl: string): object {
  const all = [{ name: publisher.name, path: publisher.edition.front }, ...steps];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absoluteAddress(siteUrl, path),
    })),
  };
}
