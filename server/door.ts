import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { PageAddress } from "@/newsroom/address/pages";
import { TooLate, within } from "@/platform/deadline";
import { log } from "@/platform/log";
import { type Address, addressOf, type QueryAddress, reducedUrl } from "./address";
import { Arrivals, NotArrived } from "./arrivals";
import { sendBody } from "./body";
import { Departures } from "./departures";
import { DrawingLines } from "./drawing-lines";
import { type DoorSettings, type Exchange, type ForwardedAddress, Refused } from "./exchange";
import { type DoorFigures, Timing } from "./figures";
import { type FinishedPage, FinishedPages, finishPage } from "./finished-pages";
import { Forwarding } from "./forwarding";
import { type PlaceReads, Places } from "./places";
import { redirect, sendPlainPage, sendUnopenedPage } from "./plain-page";
import type { ReadCounter } from "./read-counter";
import { dropEndlessWishes, RateLimits, refusal } from "./request-limits";
import { protect } from "./security-headers";
import { sendStaticFile } from "./static-files";
import { catchUpForEdge, setCaching } from "./surrogate";
import { isFromTrustedProxy, networkOfVisitor, type SessionReads, Sessions, siteOf } from "./visitor";

/** Guarantee: every request passes here, in front of Next, and is answered by what its address asks for. */

/** Milliseconds. */
const readersPatience = 3_000;
/** Seconds. */
const comeAgainAfter = 3;

/** Gives an answer that was found, at once: what is still awaited here is compressed at most. */
type Giving = () => void | Promise<void>;

type DoorReads = PlaceReads & SessionReads & { isDatabaseThere: () => Promise<boolean> };

/** Refusals that one address hears of at once in a second, and milliseconds until it hears of more. */
const [refusalsAtOnce, slowness] = [20, 1_000];

export class Door {
  private readonly lines: DrawingLines;
  private readonly pages: FinishedPages;
  private readonly places: Places;
  private readonly sessions: Sessions;
  private readonly arrivals: Arrivals;
  private readonly departures = new Departures();
  private readonly forwarding: Forwarding;
  private readonly limits = new RateLimits();
  private readonly refusals = new RateLimits(1_000);
  private readonly counts = { kept: 0, refused: 0, overloaded: 0 };
  private readonly since = new Date();

  constructor(
    private readonly next: RequestListener,
    private readonly settings: DoorSettings,
    private readonly reads: DoorReads,
    private readonly counter: Pick<ReadCounter, "take">,
  ) {
    this.lines = new DrawingLines(next, !settings.isDevelopment);
    this.pages = new FinishedPages(this.lines, !settings.isDevelopment);
    this.places = new Places(reads);
    this.sessions = new Sessions(reads);
    this.arrivals = new Arrivals(settings.arrivals);
    this.forwarding = new Forwarding(next, settings, this.lines, this.sessions, this.arrivals);
  }

  figures(): DoorFigures {
    return { ...this.pages.figures(), ...this.counts, since: this.since };
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Who asks with a whole address names a host as well (RFC 9112, 3.2.2), which counts as little as in a header.
    const url = (request.url ?? "/").replace(/^https?:\/\/[^/?]*\/?/i, "/");
    request.url = url;
    const address = addressOf(url.split("?", 1)[0] ?? "/");
    protect(response, "site", this.settings);
    dropEndlessWishes(request);
    // From a visitor it would make some cache between us keep a story that nobody purges there.
    if (!this.settings.catchUp || !isFromTrustedProxy(request, this.settings.trusted))
      delete request.headers["surrogate-capability"];
    const visitor = { client: networkOfVisitor(request, this.settings.trusted) };
    const exchange: Exchange = { request, response, address, timing: new Timing(), visitor };
    try {
      // What Next's overlay in development asks for; outside of it nothing answers there.
      if (this.settings.isDevelopment && url.startsWith("/__nextjs_"))
        return await this.next(request, response);
      const refused = refusal(request, address, siteOf(request, this.settings).origin);
      if (refused) throw new Refused(refused);
      await this.answer(exchange);
    } catch (cause) {
      await this.refuse(exchange, cause);
    } finally {
      this.arrivals.letPass(request, visitor.client);
      this.departures.watch(response, visitor.client);
    }
  }

  private async answer(exchange: Exchange): Promise<void> {
    const { address, request, response } = exchange;
    switch (address.area) {
      case "none":
        return (await this.missing(exchange))();
      case "moved":
        return redirect(response, address.to + (URL.parse(request.url ?? "", "http://site")?.search ?? ""));
      case "static":
        return this.sendFile({ ...exchange, address });
      case "reads":
        return this.countRead(exchange);
      case "page":
      case "file":
        return this.soon(this.findPlace({ ...exchange, address }));
      case "query":
        return this.soon(this.findQueried({ ...exchange, address }));
      default:
        return this.forwarding.send(exchange, address);
    }
  }

  /** Whether a read counts is told to nobody. */
  private countRead({ request, response, visitor }: Exchange): void {
    if (request.method !== "POST") throw new Refused(405);
    this.counter.take(request, visitor.client);
    response.setHeader("Cache-Control", "no-store");
    response.writeHead(204).end();
  }

  /**
   * Whoever reads waits no longer than this, for a look-up or a drawing, her own or one she joined. What is found later
   * is never given: she has been refused by then.
   */
  private async soon(finding: Promise<Giving>): Promise<void> {
    const give = await (this.settings.isDevelopment ? finding : within(readersPatience, finding));
    await give();
  }

  /** A page or file for everybody: what is kept is found at once; what is not is drawn when there is something to draw. */
  private async findPlace(exchange: Exchange<PageAddress>): Promise<Giving> {
    const { request, address, timing } = exchange;
    await catchUpForEdge(request, this.settings.catchUp);
    const keptPath = this.places.keptPath(address);
    const kept = keptPath === undefined ? undefined : this.pages.kept(keptPath);
    // A story may have come or gone while its page was drawn: what was not there is looked up again.
    if (kept && kept.status !== 404) {
      kept.hits += 1;
      this.counts.kept += 1;
      timing.note("kept");
      return this.pageIn(exchange, kept);
    }
    const place = await this.placeOf(exchange);
    if (typeof place !== "string") return place;
    const page = await this.pages.get(place, exchange.visitor);
    timing.note("drawn");
    return this.pageIn(exchange, page);
  }

  /** A page that its query changes, drawn for this request alone. */
  private async findQueried(exchange: Exchange<QueryAddress>): Promise<Giving> {
    const { request, address, timing, visitor } = exchange;
    const { line, isForOneReader, perMinute } = address.page;
    const wait = perMinute ? this.limits.take(`${visitor.client} ${address.page.path}`, perMinute) : null;
    if (wait !== null) throw new Refused(429, wait);
    const place = await this.placeOf(exchange);
    if (typeof place !== "string") return place;
    const { cookie } = request.headers;
    const headers = {
      host: siteOf(request, this.settings).host,
      "x-warraq-client": visitor.client,
      ...(isForOneReader && cookie !== undefined && { cookie }),
    };
    const url = reducedUrl(address, request.url ?? "");
    const drawn = await this.lines.draw(line, visitor, { url, headers });
    timing.note("drawn");
    return this.pageIn(exchange, finishPage({ ...drawn, tags: [] }));
  }

  /** The path to draw for an address; where there is none, the answer. */
  private async placeOf(exchange: Exchange<PageAddress | QueryAddress>): Promise<string | Giving> {
    const { address, request, response, visitor } = exchange;
    const place = await this.lines.pass("lookups", visitor, () => this.places.of(address));
    exchange.timing.note("lookup");
    if (place === "missing") return this.missing(exchange);
    if (place === "unopened") return () => sendUnopenedPage(response);
    if ("movedTo" in place) {
      // Of a query goes along what its page knows; no other page has one.
      const to =
        address.area === "query"
          ? reducedUrl({ ...address, path: place.movedTo }, request.url ?? "")
          : place.movedTo;
      return () => redirect(response, to);
    }
    return place.draw;
  }

  private async pageIn(exchange: Exchange, page: FinishedPage): Promise<Giving> {
    const { request, response, address, timing, visitor } = exchange;
    const { location } = page;
    if (location) return () => redirect(response, location, page.status);
    const isEmpty = page.body.bytes.length === 0;
    if (isEmpty && page.status === 404) return this.missing(exchange);
    if (isEmpty)
      return () => sendPlainPage(response, page.status < 500 ? 400 : 500, this.places.spokenAt(address));
    const isKept = page.status === 200 && page.tags.length > 0;
    const isTold = await this.sessions.seesTimings(request, visitor);
    return () => {
      if (isTold) response.setHeader("Server-Timing", timing.header);
      setCaching(request, response, isKept ? page : undefined, isTold);
      return sendBody(request, response, page.status, page.body);
    };
  }

  /** The newsroom's own page for "nothing here", drawn once per edition. */
  private async missing({ request, response, address, visitor }: Exchange): Promise<Giving> {
    const isBelowApi = request.url?.startsWith("/api/");
    const edition = isBelowApi ? undefined : await this.places.missingIn(address).catch(() => undefined);
    const page = edition && (await this.pages.get(`/${edition.key}/missing`, visitor).catch(() => undefined));
    if (!page || page.body.bytes.length === 0)
      return () => sendPlainPage(response, 404, this.places.spokenAt(address));
    return () => {
      response.setHeader("Cache-Control", "no-store");
      return sendBody(request, response, 404, page.body);
    };
  }

  private async sendFile({ request, response, address }: Exchange<ForwardedAddress>): Promise<void> {
    const { isDevelopment } = this.settings;
    if (isDevelopment && address.path.startsWith("/_next/")) return this.next(request, response);
    if (!(await sendStaticFile(request, response, address.path, isDevelopment)))
      sendPlainPage(response, 404, this.places.spokenAt(address));
  }

  /**
   * Answers what could not be answered otherwise. Who is refused again and again hears of it late: a crowd that asks on at
   * once would take all of the processor.
   */
  private async refuse(exchange: Exchange, cause: unknown): Promise<void> {
    const { request, response, address, language, visitor } = exchange;
    if (cause instanceof NotArrived) return void response.destroy();
    const { status, retryAfter } = await this.refusalFor(cause);
    if (status === 500 && !(cause instanceof Refused))
      log.error("a request failed", { cause, area: address.area });
    else this.counts[status === 503 ? "overloaded" : "refused"] += 1;
    if (this.refusals.take(visitor.client, refusalsAtOnce) !== null) await sleep(slowness);
    if (retryAfter !== undefined && !response.headersSent) response.setHeader("Retry-After", retryAfter);
    const spoken = this.places.spokenAt(address.area === "api" ? pageBefore(request) : address);
    sendPlainPage(response, status, { ...spoken, language: language ?? spoken.language });
  }

  /** What is stuck, or fails without a database, is told to come again: an edge shows what it has meanwhile. */
  private async refusalFor(cause: unknown): Promise<Refused> {
    if (cause instanceof TooLate) return new Refused(503, comeAgainAfter);
    if (cause instanceof Refused && cause.status !== 500) return cause;
    return (await this.reads.isDatabaseThere()) ? new Refused(500) : new Refused(503, comeAgainAfter);
  }
}

/** What sent a form, as far as a browser says so: that is the language its reader is answered in. */
function pageBefore({ headers }: IncomingMessage): Address {
  return addressOf(URL.parse(headers.referer ?? "")?.pathname ?? "/");
}
