import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Guarantee: nothing drawn from older words passes for newer: finished pages and cached reads go by the same clock.
 *
 * Which cache tags have expired, counted rather than timed: a page remembers the count at which its drawing began,
 * so one drawn from older words never passes for a newer one.
 *
 * Next loads this file by itself as its page storage (next.config.js): it tells of every expiry, and of the tags of
 * what it has drawn. Finished pages are kept by the door alone (finished-pages.ts), so nothing is stored here. Both
 * loads share one object.
 *
 * @typedef {{ tags: string[], revalidate: number | undefined }} Drawing
 * @typedef {{ count: number, at: number }} Expiry `at` by the clock that Next stamps cached reads with
 * @typedef {{
 *   count: number, byTag: Map<string, Expiry>, allBefore: Expiry, drawing: AsyncLocalStorage<Drawing>
 * }} ExpiredTags
 */

const maxTags = 100_000;
const never = { count: 0, at: 0 };
const holder = /** @type {{ warraqExpiredTags?: ExpiredTags }} */ (globalThis);
holder.warraqExpiredTags ??= {
  count: 0,
  byTag: new Map(),
  allBefore: never,
  drawing: new AsyncLocalStorage(),
};

/** @type {ExpiredTags} */
export const expiredTags = holder.warraqExpiredTags;

/** @param {string[]} tags */
export function noteExpired(tags) {
  expiredTags.count += 1;
  const expiry = { count: expiredTags.count, at: performance.timeOrigin + performance.now() };
  if (expiredTags.byTag.size + tags.length > maxTags) {
    // Forgetting single tags is only safe when everything kept before is given up with them.
    expiredTags.byTag.clear();
    expiredTags.allBefore = expiry;
  }
  for (const tag of tags) expiredTags.byTag.set(tag, expiry);
}

/**
 * When one of the tags last expired.
 * @param {string[]} tags
 */
export function lastExpiry(tags) {
  return tags.reduce((last, tag) => {
    const expiry = expiredTags.byTag.get(tag) ?? never;
    return expiry.count > last.count ? expiry : last;
  }, expiredTags.allBefore);
}

/**
 * Whether something drawn at `count` under `tags` has expired since.
 * @param {string[]} tags
 * @param {number} count
 */
export function hasExpiredSince(tags, count) {
  return lastExpiry(tags).count > count;
}

/**
 * The moment at which something under these tags ends by itself, by the clock that Next stamps cached reads with:
 * `until:<moment>` is a tag that expires without being touched (newsroom/touched.ts).
 * @param {string[]} tags
 */
export function endOf(tags) {
  return tags.reduce(
    (end, tag) => (tag.startsWith("until:") ? Math.min(end, Number(tag.slice("until:".length))) : end),
    Infinity,
  );
}

/** The shape Next asks of a `cacheHandler`. */
export default class NoPageStorage {
  async get() {
    return null;
  }

  /**
   * @param {string} _key
   * @param {{ headers?: Record<string, unknown> } | null} drawn
   * @param {{ cacheControl?: { revalidate?: number | false } }} context
   */
  async set(_key, drawn, { cacheControl }) {
    const drawing = expiredTags.drawing.getStore();
    const list = drawn?.headers?.["x-next-cache-tags"];
    if (!drawing || typeof list !== "string") return;
    // Next adds tags of its own for every folder; nothing here expires by them.
    drawing.tags = list.split(",").filter((tag) => tag !== "" && !tag.startsWith("_N_T_"));
    drawing.revalidate = typeof cacheControl?.revalidate === "number" ? cacheControl.revalidate : undefined;
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    noteExpired([tags].flat());
  }

  resetRequestCache() {}
}
