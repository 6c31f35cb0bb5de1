/**
 * Which cache tags have expired, counted rather than timed: a page remembers the count at which its drawing began,
 * so one drawn from older words never passes for a newer one.
 *
 * Next loads this file by itself as its page storage (next.config.js) and tells it of every expiry; finished pages
 * are kept by the door alone (finished-pages.ts), so nothing is stored here. Both loads share one object.
 *
 * @typedef {{ count: number, byTag: Map<string, number>, allBefore: number }} ExpiredTags
 */

const maxTags = 100_000;
const holder = /** @type {{ warraqExpiredTags?: ExpiredTags }} */ (globalThis);
holder.warraqExpiredTags ??= { count: 0, byTag: new Map(), allBefore: 0 };

/** @type {ExpiredTags} */
export const expiredTags = holder.warraqExpiredTags;

/** @param {string[]} tags */
export function noteExpired(tags) {
  expiredTags.count += 1;
  if (expiredTags.byTag.size + tags.length > maxTags) {
    // Forgetting single tags is only safe when everything drawn before is given up with them.
    expiredTags.byTag.clear();
    expiredTags.allBefore = expiredTags.count;
  }
  for (const tag of tags) expiredTags.byTag.set(tag, expiredTags.count);
}

/**
 * Whether something drawn at `count` under `tags` has expired since.
 * @param {string[]} tags
 * @param {number} count
 */
export function hasExpiredSince(tags, count) {
  if (expiredTags.allBefore > count) return true;
  return tags.some((tag) => (expiredTags.byTag.get(tag) ?? 0) > count);
}

/** The shape Next asks of a `cacheHandler`. */
export default class NoPageStorage {
  async get() {
    return null;
  }

  async set() {}

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    noteExpired([tags].flat());
  }

  resetRequestCache() {}
}
