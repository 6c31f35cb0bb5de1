import { LRUCache } from "lru-cache";
import { entriesFor, oldAddressFrom } from "@/newsroom/redirect/old-address";
import type { getPublishedTarget, PublishedRedirects, PublishedTarget } from "@/newsroom/redirect/queries";
import { tag } from "@/newsroom/touched";
import { within } from "@/platform/deadline";
import { expiredTags, hasExpiredSince } from "./kept.js";
import { KeptRead } from "./kept-read";
import type { Places } from "./places";

/**
 * Guarantee: where an address of former days leads is one look-up, kept until the list or its story changes; an address
 * that has a page costs none.
 */

/** Who is asked what the newsroom's list of redirects says. */
export type OldAddressReads = {
  redirects: () => Promise<PublishedRedirects>;
  redirectTarget: typeof getPublishedTarget;
};

type Kept = { target: PublishedTarget | null; tags: string[]; countAt: number };
/** Does a look-up when it is its turn. */
type InLine = <Result>(work: () => Promise<Result>) => Promise<Result>;

const mostKept = 10_000;
/** Milliseconds that a front which is kept waits to hear whether its query was an address. */
const patience = 1_000;

export class OldAddresses {
  private readonly list: KeptRead<PublishedRedirects>;
  private readonly kept = new LRUCache<string, Kept>({ max: mostKept });

  constructor(
    private readonly reads: OldAddressReads,
    private readonly places: Pick<Places, "addressOfTarget">,
  ) {
    this.list = new KeptRead(reads.redirects, () => [tag.redirects]);
  }

  /** Where an address, path and query, leads today; undefined where the list has none of it, or nothing is there. */
  async leadTo(url: string, inLine: InLine): Promise<string | undefined> {
    const target = await this.targetOf(url, inLine);
    return target ? this.places.addressOfTarget(target) : undefined;
  }

  private async targetOf(url: string, inLine: InLine): Promise<PublishedTarget | null> {
    const old = oldAddressFrom(url);
    const entries = old ? entriesFor(old) : [];
    const [whole] = entries;
    if (whole === undefined || !(await this.list.get()).areThere) return null;
    const kept = this.kept.get(whole);
    if (kept && !hasExpiredSince(kept.tags, kept.countAt)) return kept.target;
    const countAt = expiredTags.count;
    const target = await inLine(() => this.reads.redirectTarget(entries));
    const tags = [tag.redirects, ...(target?.kind === "story" ? [tag.article(target.id)] : [])];
    this.kept.set(whole, { target, tags, countAt });
    return target;
  }

  /** Whether a query to a front may be an old address: no look-up, nor any harm where nothing can be read. */
  async knowsQuery(url: string): Promise<boolean> {
    if (!url.includes("?")) return false;
    const list = await within(patience, this.list.get()).catch(() => this.list.latest);
    if (!list || list.frontParameters.length === 0) return false;
    const asked = oldAddressFrom(url)?.query ?? [];
    return asked.some(([name]) => list.frontParameters.includes(name));
  }
}
