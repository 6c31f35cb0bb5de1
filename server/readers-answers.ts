import type { PageAddress } from "@/newsroom/address/pages";
import { type QueryAddress, reducedUrl } from "./address";
import { sendBody } from "./body";
import type { DrawingLines } from "./drawing-lines";
import { type DoorSettings, type Exchange, Refused } from "./exchange";
import { type FinishedPage, type FinishedPages, finishPage } from "./finished-pages";
import { OldAddresses, type OldAddressReads } from "./old-addresses";
import type { Places } from "./places";
import { redirect, sendPlainPage, sendUnopenedPage } from "./plain-page";
import { RateLimits } from "./request-limits";
import { catchUpForEdge, setCaching } from "./surrogate";
import { type Sessions, siteOf } from "./visitor";

/** Guarantee: a reader gets what is kept, drawn once for all or for her query, or where it went, or the page for nothing. */

/** Gives an answer that was found, at once: what is still awaited here is compressed at most. */
export type Giving = () => void | Promise<void>;

export class ReadersAnswers {
  /** Answers out of memory since the start. */
  keptCount = 0;
  private readonly limits = new RateLimits();
  private readonly old: OldAddresses;

  constructor(
    private readonly settings: DoorSettings,
    private readonly lines: DrawingLines,
    private readonly pages: FinishedPages,
    private readonly places: Places,
    private readonly sessions: Sessions,
    reads: OldAddressReads,
  ) {
    this.old = new OldAddresses(reads, places);
  }

  /** A page or file for everybody: what is kept is found at once; what is not is drawn when there is something to draw. */
  async findPlace(exchange: Exchange<PageAddress>): Promise<Giving> {
    const { request, address, timing } = exchange;
    await catchUpForEdge(request, this.settings.catchUp);
    const former =
      isFront(address) && (await this.old.knowsQuery(request.url ?? "")) && (await this.former(exchange));
    if (former) return former;
    const keptPath = this.places.keptPath(address);
    const kept = keptPath === undefined ? undefined : this.pages.kept(keptPath);
    // A story may have come or gone while its page was drawn: what was not there is looked up again.
    if (kept && kept.status !== 404) {
      kept.hits += 1;
      this.keptCount += 1;
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
  async findQueried(exchange: Exchange<QueryAddress>): Promise<Giving> {
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
    // A story's id is no address of former days, nor is a page that a query changes.
    if (place === "missing" && (address.area === "query" || address.story)) return this.missing(exchange);
    if (place === "missing") return this.findFormer(exchange);
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

  /** Nothing is at an address: it leads on where something was, in former days. */
  async findFormer(exchange: Exchange): Promise<Giving> {
    return (await this.former(exchange)) ?? this.missing(exchange);
  }

  private async former({ request, response, timing, visitor }: Exchange): Promise<Giving | undefined> {
    const inLine = <Found>(work: () => Promise<Found>) => this.lines.pass("redirects", visitor, work);
    const to = await this.old.leadTo(request.url ?? "", inLine);
    timing.note("former");
    return to === undefined ? undefined : () => redirect(response, to);
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
  async missing({ request, response, address, visitor }: Exchange): Promise<Giving> {
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
}

const isFront = ({ area, path }: PageAddress) => area === "page" && path.lastIndexOf("/") === 0;
