import { notFound, permanentRedirect } from "next/navigation";
import { absoluteAddress, feedPath, type ListKind, listPath } from "@/newsroom/address/rules";
import { frontPath } from "@/newsroom/edition/rules";
import { rssFeed } from "@/newsroom/feed/rules";
import { tag } from "@/newsroom/touched";
import { fileAnswer } from "./file-answer";
import { decodedSegment, openEdition } from "./public-params";
import { readFeedCards, readListSubject } from "./published";
import { siteUrl } from "./site-url";

const mediaType = "application/rss+xml";

/** The feed of an edition. */
export async function editionFeed(segment: string): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  return fileAnswer(
    rssFeed({
      edition,
      title: outlet.name,
      description: outlet.tagline,
      address: absoluteAddress(siteUrl(), frontPath(edition)),
      feedAddress: absoluteAddress(siteUrl(), feedPath(edition)),
      siteUrl: siteUrl(),
      cards: await readFeedCards(edition, null),
    }),
    mediaType,
    [tag.outlet, tag.front(edition)],
  );
}

/** The feed of a section, topic or byline. */
export async function listFeed(segment: string, kind: ListKind, slugSegment: string): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  const slug = decodedSegment(slugSegment);
  const subject = await readListSubject(edition, kind, slug);
  if (!subject) notFound();
  const list = { kind, slug: subject.slug };
  if (subject.slug !== slug) permanentRedirect(encodeURI(feedPath(edition, list)));
  return fileAnswer(
    rssFeed({
      edition,
      title: `${subject.name} · ${outlet.name}`,
      description: subject.description,
      address: absoluteAddress(siteUrl(), listPath(edition, kind, subject.slug)),
      feedAddress: absoluteAddress(siteUrl(), feedPath(edition, list)),
      siteUrl: siteUrl(),
      cards: await readFeedCards(edition, { kind, id: subject.id }),
    }),
    mediaType,
    [tag.outlet, tag[kind](subject.id)],
  );
}
