import type { IncomingMessage } from "node:http";
import type { PageAddress } from "@/newsroom/address/pages";
import { litePath } from "@/newsroom/address/rules";
import { type Address, type QueryAddress, reducedUrl } from "./address";
import { sendBody } from "./body";
import type { DrawingLines } from "./drawing-lines";
import { type DoorSettings, type Exchange, Refused } from "./exchange";
import { type FinishedPage, type FinishedPages, finishPage, inForm, type PageForm } from "./finished-pages";
import { liteHtml } from "./lite-html";
import { OldAddresses, type OldAddressReads } from "./old-addresses";
import type { Places } from "./places";
import { redirect, sendPlainPage, sendUnopenedPage } from "./plain-page";
import { RateLimits } from "./request-limits";
import { protect } from "./security-headers";
import { builtStyle } from "./static-files";
import { catchUpForEdge, isEdge, setCaching } from "./surrogate";
import { type Sessions, siteOf } from "./visitor";

/** Guarantee: a reader gets what is kept, drawn once for all or for her query, or where it went, or the page for nothing. */

/** With the offer of its lite form, which a page hides; where an edge keeps the page, the readers' script shows it. */
const offering: PageForm = {
  keyOf: (path) => `${path}#offer`,
  make: (html) => ({ html: html.replace('data-offer="" hidden=""', 'data-offer=""') }),
};

const savesData = (request: IncomingMessage) => request.headers["save-data"] === "on" && !isEdge(request);

/** Gives an answer that was found, at once: what is still awaited here is compressed at most. */
export type Giving = () => void | Promise<void>;

export class ReadersAnswers {
  /** Answers out of memory since the start. */
  keptCount = 0;
  private readonly limits = new RateLimits();
  private readonly old: OldAddresses;
  /** What is kept of a page's lite form goes with the page: it is made of it, under its tags. */
  private readonly lite: PageForm = {
    keyOf: (path) => litePath(path.split("/", 2)[1] ?? "", path),
    make: (html) => liteHtml(html, { styleAt: builtStyle, liteHref: (href) => this.places.liteHref(href) }),
  };

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
    const form = this.formFor(exchange);
    const keptKey = keptPath === undefined ? undefined : (form?.keyOf(keptPath) ?? keptPath);
    const kept = keptKey === undefined ? undefined : this.pages.kept(keptKey);
    // A story may have come or gone while its page was drawn: what was not there is looked up again.
    if (kept && kept.status !== 404) {
      kept.hits += 1;
      this.keptCount += 1;
      timing.note("kept");
      return this.pageIn(exchange, kept);
    }
    const place = await this.placeOf(exchange);
    if (typeof place !== "string") return place;
    const page = await this.pages.get(place, exchange.visitor, form);
    timing.note("drawn");
    return this.pageIn(exchange, page);
  }

  /** In which form a page is given; undefined for the one that is drawn. */
  private formFor({ request, address }: Exchange): PageForm | undefined {
    if (isLite(address)) return this.lite;
    return address.area === "page" && savesData(request) ? offering : undefined;
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
    return this.pageIn(exchange, inForm(finishPage({ ...drawn, tags: [] }), this.formFor(exchange)));
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
    // To who saves data more is said, so that nobody between us may keep it for others.
    const isPersonal = isTold || this.formFor(exchange) === offering;
    return () => {
      this.protectStyle(exchange, page);
      if (isTold) response.setHeader("Server-Timing", timing.header);
      setCaching(request, response, isKept ? page : undefined, isPersonal);
      return sendBody(request, response, page.status, page.body);
    };
  }

  private protectStyle({ response, address }: Exchange, { styleSource, frames = [] }: FinishedPage): void {
    const area = isLite(address) ? "lite" : "site";
    if (styleSource !== undefined || frames.length > 0)
      protect(response, area, { ...this.settings, styleSource, frames });
  }

  /** The newsroom's own page for "nothing here", drawn once per edition. */
  async missing(exchange: Exchange): Promise<Giving> {
    const { request, response, address, visitor } = exchange;
    const isBelowApi = request.url?.startsWith("/api/");
    const edition = isBelowApi ? undefined : await this.places.missingIn(address).catch(() => undefined);
    const form = isLite(address) ? this.lite : undefined;
    const page =
      edition && (await this.pages.get(`/${edition.key}/missing`, visitor, form).catch(() => undefined));
    if (!page || page.body.bytes.length === 0)
      return () => sendPlainPage(response, 404, this.places.spokenAt(address));
    return () => {
      this.protectStyle(exchange, page);
      response.setHeader("Cache-Control", "no-store");
      return sendBody(request, response, 404, page.body);
    };
  }
}

const isFront = ({ area, path, isLite }: PageAddress) =>
  area === "page" && !isLite && path.lastIndexOf("/") === 0;

const isLite = (address: Address) => "isLite" in address;
