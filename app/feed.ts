import { notFound, permanentRedirect } from "next/navigation";
import { absoluteAddress, feedPath, type ListKind, listPath } from "@/newsroom/address/rules";
import { frontPath } from "@/newsroom/edition/rules";
import { rssFeed } from "@/newsroom/feed/rules";
import { decodedSegment, openEdition } from "./public-params";
import { readFeedCards, readListSubject } from "./published";
import { siteUrl } from "./site-url";

const answer = (xml: string) =>
  new Response(xml, { headers: { "content-type": "application/rss+xml; charset=utf-8" } });

/** The feed of an edition. */
export async function editionFeed(segment: string): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  return answer(
    rssFeed({
      edition,
      title: outlet.name,
      description: outlet.tagline,
      address: absoluteAddress(siteUrl(), frontPath(edition)),
      feedAddress: absoluteAddress(siteUrl(), feedPath(edition)),
      siteUrl: siteUrl(),
      cards: await readFeedCards(edition, null),
    }),
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
  return answer(
    rssFeed({
      edition,
      title: `${subject.name} · ${outlet.name}`,
      description: subject.description,
      address: absoluteAddress(siteUrl(), listPath(edition, kind, subject.slug)),
      feedAddress: absoluteAddress(siteUrl(), feedPath(edition, list)),
      siteUrl: siteUrl(),
      cards: await readFeedCards(edition, { kind, id: subject.id }),
    }),
  );
}
