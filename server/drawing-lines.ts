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
import { TooLate, within } from "@/platform/deadline";
import type { Arrived } from "./arrivals";
import { type Drawing, expiredTags } from "./kept.js";
import { noteDrawing } from "./measures";
import { Turnstile } from "./turnstile";
import type { Visitor } from "./visitor";

/**
 * Guarantee: Next hears of a request only here, in a request of the door's own and so many at once, and each kind of
 * visitor waits in a line of its own: the newsroom never waits for strangers, nor readers for either.
 */

/**
 * How many are drawn at once, how many may wait (about as many as are drawn in the time a person waits), of one address,
 * and the seconds after which nobody waits for an answer any more and its place is given on, though Next may still be at it.
 */
const lines = {
  /** Pages that are kept for everybody. Each takes a share of one core and a few connections; what comes late is kept too. */
  readers: [6, 300, 100, 30],
  /** What is for a session that was verified: pages, parts of them, forms, interfaces. */
  newsroom: [6, 200, 150, 10],
  /** The newsroom's pictures, of which a page shows many. */
  library: [6, 300, 250, 10],
  /** Files for the library, once they have arrived. */
  uploads: [4, 60, 30, 120],
  /** The desk, the entrance and its interfaces for everybody else. */
  entrance: [2, 60, 20, 10],
  /** Strangers' forms whose action is looked for: as long as they come, each takes memory and time. */
  judged: [2, 60, 20, 10],
  /** What one reader is told about what she sent. */
  answers: [2, 60, 20, 5],
  /** What readers send: mostly it waits for the database, so more are drawn at once, and no more are here than of others. */
  forms: [8, 54, 20, 10],
  search: [2, 60, 20, 5],
  /** What comes while somebody types. */
  suggestions: [2, 60, 20, 5],
  /** Counts of votes, which every page with its script asks for. */
  counts: [4, 200, 60, 5],
  pictures: [6, 300, 100, 10],
  /** What programs show of a story's link: for each its story is read, and no page waits for one. */
  cards: [2, 60, 20, 10],
  /** Whether this process lives and can serve. */
  health: [2, 60, 20, 5],
  /** What is so now of stories that somebody of the newsroom begins to watch. */
  live: [2, 60, 30, 3],
  /** Whether a story is there. */
  lookups: [4, 300, 100, 3],
  /** Whether an address that nothing is at was one of former days. */
  redirects: [2, 100, 30, 3],
} as const;
export type Line = keyof typeof lines;

/** Of these a crowd can have as many as it likes, of which none is kept for the next. */
const restful: ReadonlySet<string> = new Set<Line>([
  "entrance",
  "judged",
  "answers",
  "search",
  "suggestions",
  "counts",
  "cards",
  "redirects",
]);

const restOf = (line: Line) => (line === "forms" ? "as busy" : restful.has(line) ? "as long" : "none");

/** Places of one account in a line: what all windows of a person ask for at once. */
const mostOfAccount = 60;

/** What Next is asked for, in these headers alone. */
export type Asked = {
  url: string;
  headers: IncomingHttpHeaders;
  method?: string;
  sent?: Pick<Arrived, "pieces">;
};

/** Draws by Next, each request in its line. */
export class DrawingLines {
  private readonly turnstiles = new Map<Line, Turnstile>();

  /** `hurries` is false in development, where a page may be compiled for long. */
  constructor(
    private readonly next: RequestListener,
    private readonly hurries = true,
  ) {
    for (const [line, [atOnce, longest]] of Object.entries(lines))
      this.turnstiles.set(
        line as Line,
        new Turnstile(atOnce, longest, restOf(line as Line), line === "forms"),
      );
  }

  /** What Next answers to a visitor. Throws Overloaded, TooLate. */
  draw(line: Line, visitor: Visitor, asked: Asked): Promise<RenderedPage> {
    return this.pass(line, visitor, async () => {
      const startedAt = performance.now();
      const page = await render(this.next, asked);
      noteDrawing(line, (performance.now() - startedAt) / 1000);
      return page;
    });
  }

  /** Does a visitor's work when it is her turn. Throws Overloaded, TooLate. */
  async pass<Result>(line: Line, { account, client }: Visitor, work: () => Promise<Result>): Promise<Result> {
    const turnstile = this.turnstiles.get(line);
    if (!turnstile) throw new Error(`there is no line ${line}`);
    const byAddress = { who: client, most: lines[line][2] };
    const byAccount = account === undefined ? [] : [{ who: account, most: mostOfAccount }];
    const patience = this.hurries ? lines[line][3] * 1000 : Infinity;
    let isAwaited = true;
    const soon = async () => {
      if (!isAwaited) throw new TooLate("nobody waits for it any more");
      return within(patience, work());
    };
    return within(patience, turnstile.pass([...byAccount, byAddress], soon)).finally(() => {
      isAwaited = false;
    });
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

  /** Headers that are only named here would be known to the connection alone. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const named = rest.at(-1);
    if (typeof named === "object" && named !== null && !Array.isArray(named))
      for (const [name, value] of Object.entries(named)) this.setHeader(name, value);
    return super.writeHead(status);
  }

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
 * Asks Next in a request of our own: nothing of the visitor's connection (a slow one, a lost one) reaches it, nor what
 * she says of herself a page that is kept for everybody.
 */
async function render(
  next: RequestListener,
  { url, headers, method = "GET", sent }: Asked,
): Promise<RenderedPage> {
  const request = new IncomingMessage(nullSocket());
  request.method = method;
  request.url = url;
  Object.assign(request.headers, headers);
  if (sent) for await (const piece of sent.pieces()) request.push(piece);
  request.push(null);
  const response = new CapturedResponse(request);
  response.assignSocket(nullSocket());
  const finished = once(response, "finish");
  const drawing: Drawing = { tags: [], revalidate: undefined };
  const countAt = expiredTags.count;
  await expiredTags.drawing.run(drawing, async () => {
    await next(request, response);
    await finished;
    // Nobody hangs up here, and what Next leaves for after an answer waits for that.
    response.emit("close");
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
