import { spreadOf } from "./numbers";
import { askFor } from "./request";
import type { Rows } from "./rows";

const headers = { "accept-encoding": "gzip, deflate, br" };

async function timed(address: string): Promise<number> {
  const startedAt = performance.now();
  await askFor(200, address, { headers });
  return performance.now() - startedAt;
}

/** Milliseconds of the first request of stories that nothing has been kept of, and of the second, one at a time. */
export async function measureUncached(siteUrl: string, { unreadPaths }: Rows) {
  const addresses = unreadPaths.map((path) => siteUrl + encodeURI(path));
  const first: number[] = [];
  for (const address of addresses) first.push(await timed(address));
  const second: number[] = [];
  for (const address of addresses) second.push(await timed(address));
  const uncached = spreadOf(first);
  const cached = spreadOf(second);
  return { stories: addresses.length, uncached, cached, ratio: uncached.median / cached.median };
}
