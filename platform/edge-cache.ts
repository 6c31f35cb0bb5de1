import { environment } from "@/db/env";

/** Varnish refuses a header of more than 8 KB. */
const tagsAtOnce = 100;
const patience = 10_000;

/** The one error of purging: the edge is out of reach or refuses. */
export class EdgeCacheError extends Error {
  override name = "EdgeCacheError";
}

/**
 * Makes the edge cache at EDGE_PURGE_URL forget every answer under one of the tags, in the words of Varnish's xkey as
 * deploy/edge/warraq.vcl understands them; does nothing where there is none. `keepsStale`: it asks us again for each,
 * but may show what it has while we do not answer. Throws EdgeCacheError.
 */
export async function purgeEdge(
  tags: string[],
  { keepsStale = false }: { keepsStale?: boolean | undefined } = {},
): Promise<void> {
  const { EDGE_PURGE_URL: url } = environment();
  if (!url) return;
  const header = keepsStale ? "xkey-softpurge" : "xkey-purge";
  for (let first = 0; first < tags.length; first += tagsAtOnce)
    await sendPurge(url, { [header]: tags.slice(first, first + tagsAtOnce).join(" ") });
}

async function sendPurge(url: string, headers: Record<string, string>): Promise<void> {
  const { host } = new URL(url);
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(url, { method: "PURGE", headers, signal, redirect: "error" }).catch(
    (cause: unknown) => {
      throw new EdgeCacheError(`The edge cache at ${host} cannot be reached`, { cause });
    },
  );
  await answer.body?.cancel();
  if (answer.status !== 200)
    throw new EdgeCacheError(`The edge cache at ${host} answered ${answer.status} to a purge`);
}
