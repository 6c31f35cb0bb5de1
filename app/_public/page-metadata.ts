import type { Metadata } from "next";
import type { Alternates } from "@/components/site/edition-switch";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import {
  absoluteAddress,
  type FeedFormat,
  feedFormats,
  feedPath,
  type ListKind,
  manifestPath,
} from "@/newsroom/address/rules";
import { type Edition, openGraphLocale } from "@/newsroom/edition/rules";
import { feedTypes } from "@/newsroom/feed/formats";
import { inOneLine, withIsolates } from "@/newsroom/language/numbers";
import { openEdition } from "./params";
import { siteUrl } from "./site-url";

type Described = {
  outlet: SiteOutlet;
  title: string;
  description: string;
  path: string;
  /** Paths of the same page in each edition that has it, this one included. */
  alternates?: Alternates;
  /** What the page lists, which has feeds of its own; the edition's when left out. */
  feed?: { list: { kind: ListKind; slug: string }; title: string };
  openGraph?: Metadata["openGraph"];
};

/** Head of a page for readers: title, description, canonical address, other editions, feed, manifest, Open Graph. */
export function pageMetadata(described: Described): Metadata {
  const { outlet, path, alternates = {}, openGraph = {} } = described;
  // Read as plain text by people, in tabs, results and shared links.
  const title = withIsolates(described.title);
  const description = withIsolates(described.description);
  const url = absoluteAddress(siteUrl(), path);
  const { list, title: feedTitle } = described.feed ?? { title: outlet.name };
  const feedOf = (format: FeedFormat) => [
    { url: absoluteAddress(siteUrl(), feedPath(outlet.edition.key, list, format)), title: feedTitle },
  ];
  return {
    title: described.title === outlet.name ? title : inOneLine(described.title, outlet.name),
    ...(description !== "" && { description }),
    robots: { "max-image-preview": "large" },
    manifest: manifestPath(outlet.edition.key),
    alternates: {
      canonical: url,
      languages: languagesOf(outlet.editions, alternates),
      types: Object.fromEntries(feedFormats.map((format) => [feedTypes[format], feedOf(format)])),
    },
    openGraph: {
      type: "website",
      title,
      ...(description !== "" && { description }),
      url,
      siteName: outlet.name,
      locale: openGraphLocale(outlet.edition),
      alternateLocale: outlet.editions
        .filter(({ key }) => key !== outlet.edition.key && alternates[key] !== undefined)
        .map(openGraphLocale),
      ...openGraph,
    },
  };
}

/** Head of a page that says why there is no story. */
export const statusMetadata =
  (kind: "missing" | "gone" | "killed") =>
  async ({ params }: { params: Promise<{ edition: string }> }): Promise<Metadata> => {
    const { edition, outlet } = await openEdition((await params).edition);
    return { title: inOneLine(texts(edition, "site")(`${kind}.title`), outlet.name) };
  };

/** `hreflang` only where there is more than one language to choose from. */
function languagesOf(editions: Edition[], alternates: Alternates): Record<string, string> {
  const lines = editions.flatMap(({ key, tag }) => {
    const path = alternates[key];
    return path === undefined ? [] : [[tag, absoluteAddress(siteUrl(), path)]];
  });
  return lines.length < 2 ? {} : Object.fromEntries(lines);
}
