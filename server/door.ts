import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { log } from "@/platform/log";
import { type Address, addressOf, type PageAddress, type QueryAddress, reducedUrl } from "./address";
import { sendBody } from "./body";
import { DrawingLines, Overloaded } from "./drawing-lines";
import { type DoorFigures, Timing } from "./figures";
import { type FinishedPage, FinishedPages, finishPage, trueDeskPage } from "./finished-pages";
import { type PlaceReads, Places } from "./places";
import { type PlainStatus, redirect, sendPlainPage, sendUnopenedPage } from "./plain-page";
import { isDocument, MinuteLimits, refusal } from "./request-limits";
import { protect } from "./security-headers";
import { sendStaticFile } from "./static-files";
import { catchUpForEdge, setCaching } from "./surrogate";
import { clientAddress, introduce, isFromTrustedProxy, type SessionReads, Sessions, siteOf } from "./visitor";

/** Guarantee: every request passes here, in front of Next, and is answered by what its address asks for. */

export type DoorSettings = {
  /** SITE_URL: the address every absolute link names. */
  siteUrl: URL;
  /** Other names of this very machine that a demonstration answers to besides; in real use there are none. */
  otherNames: URL[];
  trusted: BlockList;
  isDevelopment: boolean;
  /** Known only to this process: opens /api/internal. */
  internalToken: string;
  /** Expires what was committed until now, false when it cannot; only where an edge cache is purged by us. */
  catchUp: (() => Promise<boolean>) | undefined;
};

/** A request on its way, with what it asks for and how long that took. */
type Exchange<At extends Address = Address> = {
  request: IncomingMessage;
  response: ServerResponse;
  address: At;
  timing: Timing;
};

type Pathed = Address & { path: string };

/** Answers that are the same for everybody and say how long they hold. */
const sharedAnswer = /^\/api\/articles\/[^/?]+\/reactions$/;

export class Door {
  private readonly lines: DrawingLines;
  private readonly pages: FinishedPages;
  private readonly places: Places;
  private readonly sessions: Sessions;
  private readonly limits = new MinuteLimits();
  private readonly counts = { kept: 0, refused: 0, overloaded: 0 };
  private readonly since = new Date();

  constructor(
    private readonly next: RequestListener,
    private readonly settings: DoorSettings,
    reads: PlaceReads & SessionReads,
  ) {
    this.lines = new DrawingLines(next);
    this.pages = new FinishedPages(this.lines, !settings.isDevelopment);
    this.places = new Places(reads);
    this.sessions = new Sessions(reads);
  }

  figures(): DoorFigures {
    return { ...this.pages.figures(), ...this.counts, since: this.since };
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/" } = request;
    const address = addressOf(url.split("?", 1)[0] ?? "/");
    protect(response, "site", this.settings);
    // From a visitor it would make some cache between us keep a story that nobody purges there.
    if (!this.settings.catchUp || !isFromTrustedProxy(request, this.settings.trusted))
      delete request.headers["surrogate-capability"];
    try {
      // What Next's overlay in development asks for; outside of it nothing answers there.
      if (this.settings.isDevelopment && url.startsWith("/__nextjs_"))
        return await this.next(request, response);
      const refused = refusal(request, address, siteOf(request, this.settings).origin);
      if (refused) return this.refuse(response, refused, address);
      await this.answer({ request, response, address, timing: new Timing() });
    } catch (cause) {
      if (cause instanceof Overloaded) return this.refuse(response, 503, address, 10);
      log.error("a request failed", { cause, area: address.area });
      sendPlainPage(response, 500, this.places.spokenAt(address));
    }
  }

  private async answer(exchange: Exchange): Promise<void> {
    const { address, response } = exchange;
    switch (address.area) {
      case "none":
        return this.sendMissing(exchange);
      case "moved":
        return redirect(response, address.to);
      case "static":
        return this.sendFile({ ...exchange, address });
      case "page":
      case "file":
        return this.sendPlace({ ...exchange, address });
      case "query":
        return this.sendQueried({ ...exchange, address });
      case "desk":
        return this.sendDesk(exchange);
      default:
        return this.pass({ ...exchange, address });
    }
  }

  /** A page or file for everybody: what is kept is sent at once; what is not is drawn when there is something to draw. */
  private async sendPlace(exchange: Exchange<PageAddress>): Promise<void> {
    const { request, address, timing } = exchange;
    await catchUpForEdge(request, this.settings.catchUp);
    const keptPath = this.places.keptPath(address);
    const kept = keptPath === undefined ? undefined : this.pages.kept(keptPath);
    // A story may have come or gone while its page was drawn: what was not there is looked up again.
    if (kept && kept.status !== 404) {
      kept.hits += 1;
      this.counts.kept += 1;
      timing.note("kept");
      return this.sendPage(exchange, kept);
    }
    const path = await this.placeOf(exchange);
    if (path === undefined) return;
    const page = await this.pages.get(path);
    timing.note("drawn");
    await this.sendPage(exchange, page);
  }

  /** A page that its query changes, drawn for this request alone. */
  private async sendQueried(exchange: Exchange<QueryAddress>): Promise<void> {
    const { request, response, address, timing } = exchange;
    const { line, isForOneReader, perMinute } = address.page;
    const client = clientAddress(request, this.settings.trusted);
    const wait = perMinute ? this.limits.take(`${client} ${address.page.path}`, perMinute) : null;
    if (wait !== null) return this.refuse(response, 429, address, wait);
    if ((await this.placeOf(exchange)) === undefined) return;
    const { cookie } = request.headers;
    const drawn = await this.lines.draw(line, reducedUrl(address, request.url ?? ""), {
      host: siteOf(request, this.settings).host,
      "x-warraq-client": client,
      ...(isForOneReader && cookie !== undefined && { cookie }),
    });
    timing.note("drawn");
    await this.sendPage(exchange, finishPage({ ...drawn, tags: [] }));
  }

  /** The path to draw for an address; where there is none the answer has been sent. */
  private async placeOf(exchange: Exchange<PageAddress | QueryAddress>): Promise<string | undefined> {
    const place = await this.places.of(exchange.address);
    exchange.timing.note("lookup");
    if (place === "missing") await this.sendMissing(exchange);
    else if (place === "unopened") sendUnopenedPage(exchange.response);
    else if ("movedTo" in place) redirect(exchange.response, place.movedTo);
    else return place.draw;
    return undefined;
  }

  private async sendPage(exchange: Exchange, page: FinishedPage): Promise<void> {
    const { request, response, address } = exchange;
    if (page.location) return redirect(response, page.location, page.status);
    const isEmpty = page.body.bytes.length === 0;
    if (isEmpty && page.status === 404) return this.sendMissing(exchange);
    if (isEmpty) return sendPlainPage(response, page.status < 500 ? 400 : 500, this.places.spokenAt(address));
    const isKept = page.status === 200 && page.tags.length > 0;
    setCaching(request, response, isKept ? page : undefined, await this.tellTiming(exchange));
    await sendBody(request, response, page.status, page.body);
  }

  /** The newsroom's own page for "nothing here", drawn once per edition. */
  private async sendMissing({ request, response, address }: Exchange): Promise<void> {
    const edition = await this.places.missingIn(address).catch(() => undefined);
    const page = edition && (await this.pages.get(`/${edition.key}/missing`).catch(() => undefined));
    if (!page || page.body.bytes.length === 0)
      return sendPlainPage(response, 404, this.places.spokenAt(address));
    response.setHeader("Cache-Control", "no-store");
    await sendBody(request, response, 404, page.body);
  }

  private async sendFile({ request, response, address }: Exchange<Pathed>): Promise<void> {
    const { isDevelopment } = this.settings;
    if (isDevelopment && address.path.startsWith("/_next/")) return this.next(request, response);
    if (!(await sendStaticFile(request, response, address.path, isDevelopment)))
      sendPlainPage(response, 404, this.places.spokenAt(address));
  }

  /** What people who sign in open. A whole page is small, so it is held until its status is known. */
  private async sendDesk(exchange: Exchange): Promise<void> {
    const { request, response, timing } = exchange;
    const { siteUrl, isDevelopment } = this.settings;
    const isPage = isDocument(request);
    // Only what a person opens is sent to the one name: Next fetches parts of pages from itself, by any.
    if (isPage && siteOf(request, this.settings) !== siteUrl)
      return redirect(response, `${siteUrl.origin}${request.url}`, 307);
    const nonce = randomBytes(16).toString("base64");
    const policy = protect(response, "desk", { ...this.settings, nonce });
    response.setHeader("Cache-Control", "private, no-store");
    introduce(request, this.settings, true);
    request.headers["x-nonce"] = nonce;
    // Next reads the nonce for its scripts out of this.
    request.headers["content-security-policy"] = policy;
    if (!isPage || isDevelopment) return this.next(request, response);
    const line = (await this.sessions.memberOf(request)) ? "newsroom" : "entrance";
    timing.note("session");
    const drawn = await this.lines.draw(line, request.url ?? "/", {
      ...request.headers,
      "accept-encoding": "identity",
    });
    timing.note("drawn");
    for (const name of ["set-cookie", "link", "vary"]) {
      const value = drawn.headers[name];
      if (value !== undefined) response.setHeader(name, value);
    }
    const page = trueDeskPage(drawn);
    if (page.location) return redirect(response, page.location, page.status);
    await this.tellTiming(exchange);
    await sendBody(request, response, page.status, page.body);
  }

  /** Interfaces and pictures go to Next as they came, less what only the door may say. */
  private async pass({ request, response, address }: Exchange<Pathed>): Promise<void> {
    const isInternal = address.path.startsWith("/api/internal/");
    if (isInternal && request.headers["x-warraq-internal"] !== this.settings.internalToken)
      return sendPlainPage(response, 404, this.places.spokenAt(address));
    if (address.area === "media") protect(response, "media", this.settings);
    // Next leaves alone what is set here, so an answer that says its own caching must not find it set.
    else if (!sharedAnswer.test(request.url ?? "")) response.setHeader("Cache-Control", "private, no-store");
    introduce(request, this.settings, false);
    await this.next(request, response);
  }

  private refuse(response: ServerResponse, status: PlainStatus, address: Address, retryAfter?: number) {
    this.counts[status === 503 ? "overloaded" : "refused"] += 1;
    if (retryAfter !== undefined && !response.headersSent) response.setHeader("Retry-After", retryAfter);
    sendPlainPage(response, status, this.places.spokenAt(address));
  }

  /** Says to who manages the site what an answer took, and to nobody else. Answers whether it did. */
  private async tellTiming({ request, response, timing }: Exchange): Promise<boolean> {
    const member = await this.sessions.memberOf(request);
    if (!member?.seesTimings) return false;
    response.setHeader("Server-Timing", timing.header);
    return true;
  }
}
