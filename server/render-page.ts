import { IncomingMessage, type OutgoingHttpHeaders, type RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Writable } from "node:stream";

export type RenderedPage = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Cache tags of everything the page read; empty when Next did not keep it. */
  tags: string[];
  /** Seconds until what the page read wants to be read again; undefined when never. */
  revalidate: number | undefined;
};

type CacheEntry = {
  value?: { headers?: Record<string, unknown> } | null;
  cacheControl?: { revalidate?: number | false };
};

/** Next's own place for facts about a request; `onCacheEntry` is how it hands a drawn page to a platform. */
const requestMeta = Symbol.for("NextInternalRequestMeta");

/** Takes everything written to it and keeps nothing: the answer is read from CapturedResponse. */
function nullSocket(): Socket {
  return new Writable({ write: (_chunk, _encoding, done) => done() }) as unknown as Socket;
}

class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.keep(chunk);
    return Reflect.apply(super.write, this, [chunk, ...rest]) as boolean;
  }

  override end(...given: unknown[]): this {
    if (typeof given[0] === "string" || given[0] instanceof Uint8Array) this.keep(given[0]);
    return Reflect.apply(super.end, this, given) as this;
  }

  private keep(chunk: string | Uint8Array) {
    this.chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
  }
}

/**
 * Asks Next for a page in a request of our own: nothing of the reader's request (headers, cookies, a lost connection)
 * reaches a page that is kept for everybody. `headers` are the only ones Next sees.
 */
export async function renderPage(
  next: RequestListener,
  url: string,
  headers: Record<string, string>,
): Promise<RenderedPage> {
  const request = new IncomingMessage(nullSocket());
  request.method = "GET";
  request.url = url;
  Object.assign(request.headers, headers);
  request.push(null);
  let entry: CacheEntry | undefined;
  Object.assign(request, {
    [requestMeta]: {
      onCacheEntry: async (drawn: CacheEntry) => {
        entry = drawn;
        return false;
      },
    },
  });
  const response = new CapturedResponse(request);
  response.assignSocket(nullSocket());
  const finished = new Promise<void>((resolve, reject) => {
    response.once("finish", resolve);
    response.once("error", reject);
  });
  await next(request, response);
  await finished;
  // A page's tags come with its cache entry; a handler for files names its own.
  const tags = entry?.value?.headers?.["x-next-cache-tags"] ?? response.getHeader("x-warraq-tags");
  const revalidate = entry?.cacheControl?.revalidate;
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: Buffer.concat(response.chunks),
    tags: typeof tags === "string" ? ownTags(tags) : [],
    revalidate: typeof revalidate === "number" ? revalidate : undefined,
  };
}

/** Next adds tags of its own for every folder; nothing here expires by them. */
function ownTags(list: string): string[] {
  return list.split(",").filter((tag) => tag !== "" && !tag.startsWith("_N_T_"));
}
