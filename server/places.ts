import type { getPublishedSlug, SluggedList } from "@/newsroom/address/queries";
import { feedPath, listPath, shortPath } from "@/newsroom/address/rules";
import { type EditionKey, editionKeys } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { tag } from "@/newsroom/touched";
import type { PageAddress, QueryAddress } from "./address";
import { expiredTags, hasExpiredSince } from "./kept.js";

/** Guarantee: what an address names is judged here alone, before anything is drawn: a guess costs no drawing. */

/** Who is asked what exists. */
export type PlaceReads = {
  editionsInUse: () => Promise<EditionKey[]>;
  slugs: () => Promise<SluggedList[]>;
  slugOf: typeof getPublishedSlug;
};

/** What to do with a page's address; `unopened` while there is no newsroom yet. */
export type Place = { draw: string } | { movedTo: string } | "missing" | "unopened";

/** `lists`: the slug of today at every slug, current or former. */
type Known = { editions: EditionKey[]; lists: Map<string, string> };

/** What the names below change with: names themselves touch the whole site, a byline's first story only its front. */
const tags = [tag.site, tag.outlet, ...editionKeys.map(tag.front)];

const keyOf = ({ kind, edition, slug }: Omit<SluggedList, "current">) => `${edition}/${kind}/${slug}`;

/** A list stands under its slug of today, its first page without a number. */
function listPlace(
  { area, edition, path }: PageAddress,
  { kind, slug, page }: NonNullable<PageAddress["list"]>,
  current: string | undefined,
): Place {
  if (current === undefined) return "missing";
  if (current === slug && page !== 1) return { draw: path };
  const to =
    area === "file" ? feedPath(edition, { kind, slug: current }) : listPath(edition, kind, current, page);
  return { movedTo: encodeURI(to) };
}

/**
 * Knows what can be drawn, so that a guess costs no drawing: the names of editions and lists out of memory, read again
 * when one may have changed; a story by one look at the database.
 */
export class Places {
  private known: { answer: Promise<Known>; countAt: number } | undefined;

  constructor(private readonly reads: PlaceReads) {}

  async of(address: PageAddress | QueryAddress): Promise<Place> {
    const { area, edition, path } = address;
    if (area === "file" && !address.list) return { draw: path };
    const { editions, lists } = await this.names();
    if (editions.length === 0) return "unopened";
    if (!editions.includes(edition)) return "missing";
    if (area === "query") return this.queryPlace(address);
    const { list, story } = address;
    if (list) return listPlace(address, list, lists.get(keyOf({ ...list, edition })));
    if (!story) return { draw: path };
    const found = await this.reads.slugOf(edition, story.id);
    if (found === null) return "missing";
    // One page says so under whatever slug.
    if (found === "withdrawn") return { draw: shortPath({ edition, id: story.id }) };
    const full = articlePath({ edition, id: story.id, slug: found.slug });
    return story.slug === found.slug ? { draw: path } : { movedTo: encodeURI(full + (story.rest ?? "")) };
  }

  private async queryPlace({ edition, path, about }: QueryAddress): Promise<Place> {
    if (about === undefined) return { draw: path };
    const found = await this.reads.slugOf(edition, about);
    return found === null || found === "withdrawn" ? "missing" : { draw: path };
  }

  private names(): Promise<Known> {
    // Also names that are still being read are read again when they may have changed since that began.
    if (this.known && !hasExpiredSince(tags, this.known.countAt)) return this.known.answer;
    const answer = Promise.all([this.reads.editionsInUse(), this.reads.slugs()]).then(
      ([editions, slugs]) => ({
        editions,
        lists: new Map(slugs.map((slugged) => [keyOf(slugged), slugged.current])),
      }),
    );
    const known = { answer, countAt: expiredTags.count };
    this.known = known;
    answer.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return answer;
  }
}
