import { once } from "node:events";
import {
  type IncomingHttpHeaders,
  IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  ServerResponse,
} from "node:http";
import type { Socket } from "node:net";
import { Writable } from "node:stream";
import { type Drawing, expiredTags } from "./kept.js";

/**
 * Guarantee: Next draws whole pages only here, in requests of the door's own and so many at once, and each kind of
 * visitor waits in a line of its own: the newsroom never waits for strangers, nor readers for either.
 */

/** How many are drawn at once, and how many may wait: about as many as are drawn in the time a person waits. */
const lines = {
  /** Pages that are kept for everybody. Each takes a share of one core and a few connections. */
  readers: [6, 300],
  /** The desk's pages, for a session that was verified. */
  newsroom: [6, 200],
  /** The desk's and the entrance's pages for everybody else. */
  entrance: [2, 60],
  /** What one reader is told about what she sent. */
  answers: [2, 60],
  search: [2, 60],
} as const;
export type Line = keyof typeof lines;

/** Draws pages by Next, each in its line. */
export class DrawingLines {
  private readonly turnstiles = new Map<Line, Turnstile>();

  constructor(private readonly next: RequestListener) {
    for (const [line, [atOnce, longest]] of Object.entries(lines))
      this.turnstiles.set(line as Line, new Turnstile(atOnce, longest));
  }

  /** The page at `url` for who sends these headers, the only ones Next sees. Throws Overloaded. */
  async draw(line: Line, url: string, headers: IncomingHttpHeaders): Promise<RenderedPage> {
    const turnstile = this.turnstiles.get(line);
    if (!turnstile) throw new Error(`there is no line ${line}`);
    return turnstile.pass(() => renderPage(this.next, url, headers));
  }
}

/** Thrown when so much waits already that more would only wait in vain. */
export class Overloaded extends Error {}

/** Lets only so many pieces of work go on at once; the others wait in line, and the line has an end. */
class Turnstile {
  private inside = 0;
  private line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
  ) {}

  /** Runs work when it is its turn. Throws Overloaded at once when the line is full. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.places) {
      if (this.line.length >= this.longestLine) throw new Overloaded("too many pages are being drawn");
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      // Who leaves hands the place to the next in line.
      const next = this.line.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}

export type RenderedPage = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Cache tags of everything the page read; empty when Next did not keep it. */
  tags: string[];
  /** Seconds until what the page read wants to be read again; undefined when never. */
  revalidate: number | undefined;
  /** Count of expiries (kept.js) when drawing began. */
  countAt: number;
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
async function renderPage(
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
  const finished = once(response, "finish");
  const drawing: Drawing = { tags: [], revalidate: undefined };
  const countAt = expiredTags.count;
  await expiredTags.drawing.run(drawing, async () => {
    await next(request, response);
    await finished;
  });
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: Buffer.concat(response.chunks),
    countAt,
    ...drawing,
    tags: drawing.tags.length > 0 ? drawing.tags : namedTags(response.getHeader("x-warraq-tags")),
  };
}

/** A handler that answers each time anew names the tags of its file itself. */
function namedTags(header: unknown): string[] {
  return typeof header === "string" ? header.split(",").filter(Boolean) : [];
}
