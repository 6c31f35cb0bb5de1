import {
  type IncomingHttpHeaders,
  IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  ServerResponse,
} from "node:http";
import type { Socket } from "node:net";
import { Writable } from "node:stream";
import { type Drawing, expiredTags } from "./expired-tags.js";

export type RenderedPage = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Cache tags of everything the page read; empty when Next did not keep it. */
  tags: string[];
  /** Seconds until what the page read wants to be read again; undefined when never. */
  revalidate: number | undefined;
};

/** Takes everything written to it and keeps nothing: the answer is read from CapturedResponse. */
function nullSocket(): Socket {
  return new Writable({ write: (_chunk, _encoding, done) => done() }) as unknown as Socket;
}

class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.keep(chunk);
    Reflect.apply(super.write, this, [chunk, ...rest]);
    // Who is told to wait would wait for ever: "drain" comes from a connection, and there is none.
    return true;
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
  headers: IncomingHttpHeaders,
): Promise<RenderedPage> {
  const request = new IncomingMessage(nullSocket());
  request.method = "GET";
  request.url = url;
  Object.assign(request.headers, headers);
  request.push(null);
  const response = new CapturedResponse(request);
  response.assignSocket(nullSocket());
  const finished = new Promise<void>((resolve, reject) => {
    response.once("finish", resolve);
    response.once("error", reject);
  });
  const drawing: Drawing = { tags: [], revalidate: undefined };
  await expiredTags.drawing.run(drawing, async () => {
    await next(request, response);
    await finished;
  });
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: Buffer.concat(response.chunks),
    ...drawing,
    tags: drawing.tags.length > 0 ? drawing.tags : namedTags(response.getHeader("x-warraq-tags")),
  };
}

/** A handler that answers each time anew names the tags of its file itself. */
function namedTags(header: unknown): string[] {
  return typeof header === "string" ? header.split(",").filter(Boolean) : [];
}
