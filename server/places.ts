import type { PageAddress } from "@/newsroom/address/pages";
import type { getPublishedPlace, SluggedList, StoryPlace } from "@/newsroom/address/queries";
import { correctionsPath, feedPath, listPath, litePath, shortPath } from "@/newsroom/address/rules";
import { encodedPath } from "@/newsroom/address/segments";
import type { Edition } from "@/newsroom/edition/rules";
import { languageNamed } from "@/newsroom/language/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { PublishedTarget } from "@/newsroom/redirect/queries";
import { slugFrom } from "@/newsroom/slug/letters";
import { tag } from "@/newsroom/touched";
import { type Address, addressOf, isRead, type QueryAddress, reducedUrl } from "./address";
import { KeptRead } from "./kept-read";
import type { Spoken } from "./plain-page";

/** Guarantee: whether the edition, list or story of an address exists is judged here alone, before anything is drawn. */

/** Who is asked what exists. */
export type PlaceReads = {
  editionsInUse: () => Promise<Edition[]>;
  slugs: () => Promise<SluggedList[]>;
  publishedPlace: typeof getPublishedPlace;
};

/** What to do with a page's address; `unopened` while there is no newsroom yet. Nothing moves twice. */
export type Place = { draw: string } | { movedTo: string } | "missing" | "unopened";

/** The one address of a page, and the path by which it is drawn where that is another. */
type Standing = { at: string; drawnBy?: string };

/** `lists`: the slug of today at every slug, current or former. `slugs`: the same by the id of each list. */
type Known = { editions: Edition[]; lists: Map<string, string>; slugs: Map<string, string> };

const rootOf = (editions: Edition[]) => editions.find(({ isDefault }) => isDefault);

const keyOf = ({ kind, edition, slug }: Pick<SluggedList, "kind" | "edition" | "slug">) =>
  `${edition}/${kind}/${slug}`;

/** Whether a story stands in an edition that readers have. */
function isInUse(place: StoryPlace | null, editions: Edition[]): place is StoryPlace {
  return place !== null && editions.some(({ key }) => key === place.edition);
}

/** The lite form of a page below its edition. */
const liteOf = (path: string) => litePath(path.split("/", 2)[1] ?? "", path);

/** As an address spells it, so that the two can be compared. */
const spelled = (path: string) => encodedPath(path.slice(1).split("/"));

/**
 * Knows what can be drawn, so that a guess costs no drawing: the names of editions and lists out of memory, read again
 * when one may have changed; a story by one look at the database.
 */
export class Places {
  private readonly names = new KeptRead(
    () => this.read(),
    () => this.tags(),
  );

  constructor(private readonly reads: PlaceReads) {}

  /** The editions in use as they were read last: what is kept is found, and errors speak, without a database. */
  private get editions(): Edition[] {
    return this.names.latest?.editions ?? [];
  }

  async of(address: PageAddress | QueryAddress): Promise<Place> {
    const { area, edition, path, isMended, isLite } = address;
    const isOfSite = area === "file" && edition === undefined;
    const known = isOfSite ? undefined : await this.names.get();
    if (known?.editions.length === 0) return "unopened";
    const standing: Standing | null = known ? await this.standing(address, known) : { at: path };
    if (standing === null) return "missing";
    const { at, drawnBy = at } = standing;
    // The front at the root is lite below its edition.
    const isThere = at === path || (isLite && at === "/");
    if (isThere && !isMended) return { draw: drawnBy };
    return { movedTo: isLite ? liteOf(at === "/" ? drawnBy : at) : at };
  }

  /** Where the page that an address names stands today; null for none. */
  private async standing(address: PageAddress | QueryAddress, known: Known): Promise<Standing | null> {
    const { edition, path } = address;
    const root = rootOf(known.editions);
    if (address.area !== "query" && address.story) return this.storyStanding(address, address.story, known);
    if (root && (path === "/" || path === `/${root.key}`)) return { at: "/", drawnBy: `/${root.key}` };
    if (!known.editions.some(({ key }) => key === edition)) return null;
    if (address.area === "query") return this.queryStanding(address);
    if (address.corrections) return { at: spelled(correctionsPath(edition ?? "", address.corrections)) };
    return address.list ? listStanding(address, address.list, known) : { at: path };
  }

  /** The id decides: its story is found from whatever edition and under whatever slug. */
  private async storyStanding(
    { edition, path, isMended }: PageAddress,
    { id, rest = "" }: NonNullable<PageAddress["story"]>,
    { editions }: Known,
  ): Promise<Standing | null> {
    const found = await this.reads.publishedPlace(id);
    if (!isInUse(found, editions)) return null;
    if (!found.isWithdrawn) return { at: spelled(articlePath({ ...found, id }) + rest) };
    // One page says so under whatever slug.
    const drawnBy = shortPath({ edition: found.edition, id });
    return { at: edition === found.edition && !isMended ? path : drawnBy, drawnBy };
  }

  /** Where a redirect of the newsroom leads today, as an address; undefined where readers have nothing there. */
  async addressOfTarget(target: PublishedTarget): Promise<string | undefined> {
    if (target.kind === "url") return target.url;
    const known = await this.names.get();
    if (target.kind === "list") {
      const { kind, edition, id } = target.list;
      const slug = known.slugs.get(keyOf({ kind, edition, slug: id }));
      const isThere = slug !== undefined && known.editions.some(({ key }) => key === edition);
      return isThere ? spelled(listPath(edition, kind, slug)) : undefined;
    }
    if (target.kind === "page") return this.addressOfPage(target.path, known);
    const { id, place } = target;
    if (!isInUse(place, known.editions)) return undefined;
    return place.isWithdrawn ? shortPath({ ...place, id }) : spelled(articlePath({ ...place, id }));
  }

  private async addressOfPage(url: string, known: Known): Promise<string | undefined> {
    const address = addressOf(url.split("?", 1)[0] ?? "/");
    if (address.area !== "page" && address.area !== "file" && address.area !== "query") return undefined;
    const isOfSite = address.area === "file" && address.edition === undefined;
    const at = isOfSite ? address.path : (await this.standing(address, known))?.at;
    return at !== undefined && address.area === "query" ? reducedUrl({ ...address, path: at }, url) : at;
  }

  /** Under which path the page of an address is kept; undefined where it is kept under none of its own. */
  keptPath({ path, isMended, isLite }: PageAddress): string | undefined {
    if (isMended) return undefined;
    const root = rootOf(this.editions);
    if (path === "/") return root && `/${root.key}`;
    return path === `/${root?.key}` && !isLite ? undefined : path;
  }

  /** Where what a page links leads within lite pages: itself, where it is no page for readers. */
  liteHref(href: string): string {
    const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const address = addressOf(path);
    if (!isRead(address)) return href;
    const edition = address.edition ?? rootOf(this.editions)?.key;
    return edition === undefined ? href : litePath(edition, path) + rest;
  }

  /** In which language an address is answered. Before any edition is known, a key that is a language's speaks it. */
  spokenAt({ edition }: Pick<Address, "edition">): Spoken {
    const known = this.editions.find(({ key }) => key === edition) ?? rootOf(this.editions);
    return known ?? { language: languageNamed(edition ?? ""), front: "/" };
  }

  /** The edition whose page says that nothing is at an address: its own, or the one at the root. */
  async missingIn({ edition }: Pick<Address, "edition">): Promise<Edition | undefined> {
    if (this.editions.length === 0) await this.names.get();
    return this.editions.find(({ key }) => key === edition) ?? rootOf(this.editions);
  }

  private async queryStanding({ edition, path, about }: QueryAddress): Promise<Standing | null> {
    if (about === undefined) return { at: path };
    const found = await this.reads.publishedPlace(about);
    return found?.edition === edition && !found.isWithdrawn ? { at: path } : null;
  }

  private async read(): Promise<Known> {
    const [editions, slugs] = await Promise.all([this.reads.editionsInUse(), this.reads.slugs()]);
    return {
      editions,
      lists: new Map(slugs.map((slugged) => [keyOf(slugged), slugged.current])),
      slugs: new Map(
        slugs.map(({ kind, edition, id, current }) => [keyOf({ kind, edition, slug: id }), current]),
      ),
    };
  }

  /** What names change with: they touch the whole site themselves, a byline's first story only its front. */
  private tags(): string[] {
    return [tag.site, tag.outlet, ...this.editions.map(({ key }) => tag.front(key))];
  }
}

/** A list stands under its slug of today, its first page without a number. A slug is known by its letters alone. */
function listStanding(
  { edition = "" }: PageAddress,
  { kind, slug, page, feed }: NonNullable<PageAddress["list"]>,
  { lists }: Known,
): Standing | null {
  const [current] = [slug, slugFrom(slug, slug)].flatMap(
    (each) => lists.get(keyOf({ kind, edition, slug: each })) ?? [],
  );
  if (current === undefined) return null;
  const path = feed
    ? feedPath(edition, { kind, slug: current }, feed)
    : listPath(edition, kind, current, page);
  return { at: spelled(path) };
}
