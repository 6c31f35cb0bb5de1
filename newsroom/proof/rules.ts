import { z } from "zod";
import { absoluteAddress, feedPath, shortPath } from "@/newsroom/address/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { sitemapPath, storiesPerPart } from "@/newsroom/sitemap/rules";
import { escapeXml } from "@/newsroom/xml";

/** Seconds after which a step that the site does not show is an alarm. */
export const alarmAfter = 10;

/** Where a stranger looks. */
const places = ["page", "feed", "sitemap"] as const;
/** What is wrong: nothing answers, another status, older words, another address, not listed, still listed. */
const problems = ["unreachable", "status", "revision", "address", "missing", "present"] as const;

/** What was seen that should not be; `revision` as far as the page named one. */
export const Seen = z.object({
  place: z.enum(places),
  problem: z.enum(problems),
  address: z.string(),
  status: z.number().nullable(),
  revision: z.number().nullable(),
});
export type Seen = z.output<typeof Seen>;

/** What the site has to show of a story. */
export type Wanted = {
  id: string;
  edition: string;
  slug: string;
  /** Number of the revision that readers are to have; null where they are to have none. */
  revision: number | null;
  /** Whether it was killed, which feeds tell in its place. */
  isKilled: boolean;
  /** When they were given it. */
  changedAt: Date;
  /** By which the sitemap is parted. */
  number: number;
  /** Whether the edition's feed goes back so far. */
  isInFeed: boolean;
};

/** The same of a front: the page that it stands on, and the number of the revision that readers are to have; null for the list of the newest. */
export type WantedFront = { path: string; front: number | null };

/** What a proof is about. */
export type ProofAbout = { articleId: string } | { frontId: string };

/** How the last step of a story that readers see stands with the site; `at` is when it was seen there, or missed. */
export type Proof = {
  isLive: boolean;
  state: "waiting" | "proven" | "failed";
  at: Date | null;
  seen: Seen | null;
};

/** What a stranger gets; null where nothing answers. */
type Answer = { status: number; body: string };
type Wrong = { problem: Seen["problem"]; revision?: number };
type Look = { place: Seen["place"]; path: string; judge: (answer: Answer) => Wrong | null };

/** Where to look for a story, and what would be wrong there. */
function looksFor(wanted: Wanted, siteUrl: string): Look[] {
  const { edition, number, isInFeed } = wanted;
  const part = Math.ceil(number / storiesPerPart);
  const page: Look = {
    place: "page",
    path: articlePath(wanted),
    judge: (answer) => judgePage(wanted, siteUrl, answer),
  };
  const feed: Look = {
    place: "feed",
    path: feedPath(edition),
    judge: (answer) => judgeFeed(wanted, siteUrl, answer),
  };
  const sitemap: Look = {
    place: "sitemap",
    path: sitemapPath(edition, { kind: "stories", part }),
    judge: (answer) => judgeSitemap(wanted, siteUrl, answer),
  };
  return wanted.revision === null || isInFeed ? [page, feed, sitemap] : [page, sitemap];
}

function judgePage(wanted: Wanted, siteUrl: string, { status, body }: Answer): Wrong | null {
  const isLive = wanted.revision !== null;
  if (status !== (isLive ? 200 : 410)) return { problem: "status" };
  if (!isLive) return null;
  const revision = Number(/<article\b[^>]*\bdata-revision="(\d+)"/.exec(body)?.[1]);
  if (revision !== wanted.revision) return { problem: "revision", ...(revision > 0 && { revision }) };
  // A correction leaves the words as they are, and moves what the page tells as its last change.
  if (toSecond(toldChange(body)) !== toSecond(wanted.changedAt.toISOString())) return { problem: "revision" };
  const address = absoluteAddress(siteUrl, articlePath(wanted));
  return body.includes(`<link rel="canonical" href="${address}"`) ? null : { problem: "address" };
}

/** When a page says that it changed last, else when it was published. */
function toldChange(body: string): string {
  const told = (what: string) =>
    new RegExp(`<meta property="article:${what}_time" content="([^"]+)"`).exec(body)?.[1];
  return told("modified") ?? told("published") ?? "";
}

const toSecond = (moment: string) => Math.floor(Date.parse(moment) / 1000);

function judgeFeed(wanted: Wanted, siteUrl: string, { status, body }: Answer): Wrong | null {
  if (status !== 200) return { problem: "status" };
  const guid = `>${escapeXml(siteUrl + shortPath(wanted))}</guid>`;
  const item = body.split("<item>").find((each) => each.includes(guid));
  // What stands in the place of a killed story leads to no slug.
  const isStill = item?.includes(`>${escapeXml(absoluteAddress(siteUrl, articlePath(wanted)))}</link>`);
  if (wanted.isKilled) return isStill ? { problem: "present" } : null;
  if (wanted.revision === null) return item === undefined ? null : { problem: "present" };
  if (item === undefined) return { problem: "missing" };
  const moments = [wanted.changedAt.toISOString(), wanted.changedAt.toUTCString()];
  return moments.some((each) => item.includes(`>${each}</`)) ? null : { problem: "revision" };
}

function judgeSitemap(wanted: Wanted, siteUrl: string, { status, body }: Answer): Wrong | null {
  if (wanted.revision === null)
    // A part that has lost its last story is gone with it.
    return body.includes(`/a/${wanted.id}/`)
      ? { problem: "present" }
      : status === 200 || status === 404
        ? null
        : { problem: "status" };
  if (status !== 200) return { problem: "status" };
  const entry = `<loc>${escapeXml(absoluteAddress(siteUrl, articlePath(wanted)))}</loc>`;
  if (!body.includes(entry)) return { problem: "missing" };
  return body.includes(`${entry}<lastmod>${wanted.changedAt.toISOString()}</lastmod>`)
    ? null
    : { problem: "revision" };
}

function judgeFront({ front }: WantedFront, { status, body }: Answer): Wrong | null {
  if (status !== 200) return { problem: "status" };
  const revision = Number(/\bdata-front="(\d+)"/.exec(body)?.[1] ?? 0);
  if (revision === (front ?? 0)) return null;
  return { problem: "revision", ...(revision > 0 && { revision }) };
}

const looksForFront = (wanted: WantedFront): Look[] => [
  { place: "page", path: wanted.path, judge: (answer) => judgeFront(wanted, answer) },
];

/** The first thing that is not as it should be for a stranger who asks; null where all is. */
export async function findWrong(
  wanted: Wanted | WantedFront,
  siteUrl: string,
  ask: (address: string) => Promise<Answer | null>,
): Promise<Seen | null> {
  for (const { place, path, judge } of "path" in wanted ? looksForFront(wanted) : looksFor(wanted, siteUrl)) {
    const address = absoluteAddress(siteUrl, path);
    const answer = await ask(address);
    const wrong: Wrong | null = answer ? judge(answer) : { problem: "unreachable" };
    if (wrong) return { place, address, status: answer?.status ?? null, revision: null, ...wrong };
  }
  return null;
}

/** What was seen, in signs that every language reads: `https://… · 200 · #3`. */
export function seenInSigns({ address, status, revision }: Seen): string {
  return [address, status, revision && `#${revision}`].filter(Boolean).join(" · ");
}
