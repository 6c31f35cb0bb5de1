import { LRUCache } from "lru-cache";
import { endOf, lastExpiry, noteExpired } from "./kept.js";

/**
 * Guarantee: cached reads take a bounded place in memory, and none outlives its tags.
 *
 * Where Next keeps what cached reads (app/_public/published.ts) have answered, up to a total weight. Next's own storage counts
 * the bytes of an answer alone: "nothing is there" counts as a few and holds thousands, so that guessed addresses
 * could fill the memory. Here an answer is copied out of the buffers it came in and weighed with all it takes.
 *
 * @typedef {{ tags: string[], stale: number, timestamp: number, expire: number, revalidate: number }} Facts
 * @typedef {Facts & { value: ReadableStream<Uint8Array> }} Entry
 * @typedef {Facts & { bytes: Uint8Array<ArrayBuffer> }} Kept
 */

/** What an entry takes besides its bytes: strings, tags, the objects around them. */
const overhead = 2 * 1024;

/** @type {LRUCache<string, Kept>} */
const kept = new LRUCache({ maxSize: 64 * 1024 * 1024 });
/** @type {Map<string, Promise<void>>} */
const arriving = new Map();

/** The clock that Next stamps entries with: milliseconds, with fractions. */
const now = () => performance.timeOrigin + performance.now();

/** @param {Uint8Array<ArrayBuffer>} bytes */
function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/**
 * @param {string} key
 * @param {Promise<Entry>} pending
 */
async function take(key, pending) {
  const { value, ...facts } = await pending;
  if (facts.expire === 0) return;
  const bytes = new Uint8Array(await new Response(value).arrayBuffer());
  kept.set(key, { ...facts, bytes }, { size: bytes.length + 2 * key.length + overhead });
}

/** The shape Next asks of a handler in `cacheHandlers`. */
export default {
  /** @param {string} key */
  async get(key) {
    await arriving.get(key);
    const found = kept.get(key);
    if (!found) return undefined;
    const { bytes, ...facts } = found;
    const end = Math.min(facts.timestamp + facts.revalidate * 1000, endOf(facts.tags));
    if (now() >= end || lastExpiry(facts.tags).at > facts.timestamp) {
      kept.delete(key);
      return undefined;
    }
    return { ...facts, value: streamOf(bytes) };
  },

  /**
   * @param {string} key
   * @param {Promise<Entry>} pending
   */
  async set(key, pending) {
    // An answer that failed on its way is not kept; whoever asked has been told.
    const taking = take(key, pending).catch(() => undefined);
    arriving.set(key, taking);
    await taking;
    if (arriving.get(key) === taking) arriving.delete(key);
  },

  async refreshTags() {},

  /** @param {string[]} tags */
  async getExpiration(tags) {
    return lastExpiry(tags).at;
  },

  /** @param {string[]} tags */
  async updateTags(tags) {
    noteExpired(tags);
  },
};
