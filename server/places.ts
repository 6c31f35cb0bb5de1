import type { getPublishedSlug, SluggedList } from "@/newsroom/address/queries";
import { feedPath, listPath, shortPath } from "@/newsroom/address/rules";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { languageNamed } from "@/newsroom/language/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { tag } from "@/newsroom/touched";
import type { Address, PageAddress, QueryAddress } from "./address";
import { expiredTags, hasExpiredSince } from "./kept.js";
import type { Spoken } from "./plain-page";

/** Guarantee: whether the edition, list or story of an address exists is judged here alone, before anything is drawn. */

/** Who is asked what exists. */
export type PlaceReads = {
  editionsInUse: () => Promise<Edition[]>;
  slugs: () => Promise<SluggedList[]>;
  publishedSlug: typeof getPublishedSlug;
};

/** What to do with a page's address; `unopened` while there is no newsroom yet. */
export type Place = { draw: string } | { movedTo: string } | "missing" | "unopened";

/** `lists`: the slug of today at every slug, current or former. */
type Known = { editions: Edition[]; lists: Map<string, string> };

const rootOf = (editions: Edition[]) => editions.find(({ isDefault }) => isDefault);

const keyOf = ({ kind, edition, slug }: Omit<SluggedList, "current">) => `${edition}/${kind}/${slug}`;

/** A list stands under its slug of today, its first page without a number. */
function listPlace(
  { area, path }: PageAddress,
  edition: EditionKey,
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
  /** The editions in use as they were read last: what is kept is found, and errors speak, without a database. */
  private editions: Edition[] = [];

  constructor(private readonly reads: PlaceReads) {}

  async of(address: PageAddress | QueryAddress): Promise<Place> {
    const { area, edition, path } = address;
    if (area === "file" && edition === undefined) return { draw: path };
    const { editions, lists } = await this.names();
    if (editions.length === 0) return "unopened";
    const root = rootOf(editions);
    if (edition === undefined) return root ? { draw: `/${root.key}` } : "missing";
    if (!editions.some(({ key }) => key === edition)) return "missing";
    if (path === `/${root?.key}`) return { movedTo: "/" };
    if (area === "query") return this.queryPlace(address);
    const { list, story } = address;
    if (list) return listPlace(address, edition, list, lists.get(keyOf({ ...list, edition })));
    if (!story) return { draw: path };
    const found = await this.reads.publishedSlug(edition, story.id);
    if (found === null) return "missing";
    // One page says so under whatever slug.
    if (found === "withdrawn") return { draw: shortPath({ edition, id: story.id }) };
    const full = articlePath({ edition, id: story.id, slug: found.slug });
    return story.slug === found.slug ? { draw: path } : { movedTo: encodeURI(full + (story.rest ?? "")) };
  }

  /** Under which path the page of an address is kept; undefined where it is kept under none of its own. */
  keptPath({ path }: PageAddress): string | undefined {
    const root = rootOf(this.editions);
    if (path === "/") return root && `/${root.key}`;
    return path === `/${root?.key}` ? undefined : path;
  }

  /** In which language an address is answered. Before any edition is known, a key that is a language's speaks it. */
  spokenAt({ edition }: Pick<Address, "edition">): Spoken {
    const known = this.editions.find(({ key }) => key === edition) ?? rootOf(this.editions);
    return known ?? { language: languageNamed(edition ?? ""), front: "/" };
  }

  /** The edition whose page says that nothing is at an address: its own, or the one at the root. */
  async missingIn({ edition }: Pick<Address, "edition">): Promise<Edition | undefined> {
    if (this.editions.length === 0) await this.names();
    return this.editions.find(({ key }) => key === edition) ?? rootOf(this.editions);
  }

  private async queryPlace({ edition, path, about }: QueryAddress): Promise<Place> {
    if (about === undefined) return { draw: path };
    const found = await this.reads.publishedSlug(edition, about);
    return found === null || found === "withdrawn" ? "missing" : { draw: path };
  }

  private names(): Promise<Known> {
    // Also names that are still being read are read again when they may have changed since that began.
    if (this.known && !hasExpiredSince(this.tags(), this.known.countAt)) return this.known.answer;
    const answer = Promise.all([this.reads.editionsInUse(), this.reads.slugs()]).then(
      ([editions, slugs]) => ({
        editions,
        lists: new Map(slugs.map((slugged) => [keyOf(slugged), slugged.current])),
      }),
    );
    const known = { answer, countAt: expiredTags.count };
    this.known = known;
    answer.then(
      ({ editions }) => {
        if (this.known === known) this.editions = editions;
      },
      () => {
        if (this.known === known) this.known = undefined;
      },
    );
    return answer;
  }

  /** What names change with: they touch the whole site themselves, a byline's first story only its front. */
  private tags(): string[] {
    return [tag.site, tag.outlet, ...this.editions.map(({ key }) => tag.front(key))];
  }
}
