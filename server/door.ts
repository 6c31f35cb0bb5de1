import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { log } from "@/platform/log";
import { type Address, addressOf, type PageAddress } from "./address";
import { Body, sendBody } from "./body";
import { clientAddress, isFromTrustedProxy } from "./client-address";
import { isDocument, redirect } from "./document";
import { builtEnhancement, bundleEnhancement } from "./enhancement";
import { type FinishedPage, FinishedPages, finishPage } from "./finished-pages";
import { PersonalPages } from "./personal-pages";
import { type PlaceReads, Places } from "./places";
import { type PlainStatus, sendPlainPage, sendUnopenedPage } from "./plain-page";
import { refusal } from "./request-limits";
import { contentSecurityPolicy, type PolicyArea, setSecurityHeaders } from "./security-headers";
import { sendStaticFile } from "./static-files";
import { catchUpForEdge, setCaching } from "./surrogate";
import { trueStatus } from "./true-status";
import { Overloaded } from "./turnstile";

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

/** Headers that are the door's to set; from outside they are taken off. */
const reserved =
  /^(?:x-warraq-|x-nonce$|x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-nextjs-|x-matched-path$|x-invoke-|x-now-|content-security-policy)/;

/** Besides: readers' addresses have one answer each, and no parts of pages for Next's router. */
const reservedForReaders = new RegExp(`${reserved.source}|^rsc$|^next-`);

/** Answers that are the same for everybody and say how long they hold. */
const sharedAnswer = /^\/api\/articles\/[^/?]+\/reactions$/;

/** The function every request passes, in front of Next. */
export class Door {
  private readonly pages: FinishedPages;
  private readonly personal: PersonalPages;
  private readonly isHttps: boolean;
  private readonly sitePolicy: string;
  private readonly places: Places;

  constructor(
    private readonly next: RequestListener,
    private readonly settings: DoorSettings,
    reads: PlaceReads,
  ) {
    this.places = new Places(reads);
    this.pages = new FinishedPages(next, !settings.isDevelopment);
    this.personal = new PersonalPages(next);
    this.isHttps = settings.siteUrl.protocol === "https:";
    this.sitePolicy = this.policy("site", "");
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = addressOf((request.url ?? "/").split("?", 1)[0] ?? "/");
    setSecurityHeaders(response, "site", this.sitePolicy, this.isHttps);
    // From a visitor it would make some cache between us keep a story that nobody purges there.
    if (!this.settings.catchUp || !isFromTrustedProxy(request, this.settings.trusted))
      delete request.headers["surrogate-capability"];
    try {
      // What Next's overlay in development asks for; outside of it nothing answers there.
      if (this.settings.isDevelopment && request.url?.startsWith("/__nextjs_"))
        return await this.next(request, response);
      const refused = refusal(request, address, this.siteOf(request).origin);
      if (refused) return sendPlainPage(response, refused, address.edition);
      await this.answer(request, response, address);
    } catch (cause) {
      if (cause instanceof Overloaded) response.setHeader("Retry-After", "10");
      else log.error("a request failed", { cause, area: address.area });
      sendPlainPage(response, cause instanceof Overloaded ? 503 : 500, address.edition);
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const { isDevelopment } = this.settings;
    switch (address.area) {
      case "none":
        return this.sendMissing(request, response, address);
      case "moved":
        return redirect(response, address.to);
      case "static":
        if (isDevelopment && address.path.startsWith("/_next/")) return this.pass(request, response, address);
        if (isDevelopment && address.path === "/enhance.js") await bundleEnhancement(builtEnhancement);
        if (!(await sendStaticFile(request, response, address.path, isDevelopment)))
          sendPlainPage(response, 404, address.edition);
        return;
      case "page":
      case "file":
        await catchUpForEdge(request, this.settings.catchUp);
        return this.sendPlace(request, response, address);
      case "answer":
        return this.sendPage(request, response, address, await this.drawAnswer(request, address.path));
      default:
        return this.pass(request, response, address);
    }
  }

  /** What is kept is sent at once; what is not is drawn when there is something to draw. */
  private async sendPlace(
    request: IncomingMessage,
    response: ServerResponse,
    address: PageAddress,
  ): Promise<void> {
    const kept = this.pages.kept(address.path);
    // A story may have come or gone while its page was drawn: what was not there is looked up again.
    if (kept && kept.status !== 404) return this.sendPage(request, response, address, kept);
    const place = await this.places.of(address);
    if (place === "missing") return this.sendMissing(request, response, address);
    if (place === "unopened") return sendUnopenedPage(response);
    if ("movedTo" in place) return redirect(response, place.movedTo);
    return this.sendPage(request, response, address, await this.pages.get(place.draw));
  }

  /** Everything that is not a page for readers goes to Next as it came, less what only the door may say. */
  private async pass(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const isInternal =
      "path" in address &&
      address.path.startsWith("/api/internal/") &&
      request.headers["x-warraq-internal"] !== this.settings.internalToken;
    if (isInternal) return sendPlainPage(response, 404, address.edition);
    // Only what a person opens is sent to the one name: Next fetches parts of pages from itself, by any.
    if (address.area === "desk" && isDocument(request) && this.siteOf(request) !== this.settings.siteUrl)
      return redirect(response, `${this.settings.siteUrl.origin}${request.url}`, 307);
    const area: PolicyArea = address.area === "desk" || address.area === "media" ? address.area : "site";
    const nonce = randomBytes(16).toString("base64");
    const policy = this.policy(area, nonce);
    setSecurityHeaders(response, area, policy, this.isHttps);
    // Next leaves alone what is set here, so an answer that says its own caching must not find it set.
    if (area !== "media" && !sharedAnswer.test(request.url ?? ""))
      response.setHeader("Cache-Control", "private, no-store");
    this.prepare(request, area === "desk");
    if (area === "desk") {
      request.headers["x-nonce"] = nonce;
      // Next reads the nonce for its scripts out of this.
      request.headers["content-security-policy"] = policy;
      if (isDocument(request) && !this.settings.isDevelopment) return this.sendDeskPage(request, response);
    }
    await this.next(request, response);
  }

  /** A page drawn for one person: small, so it is held until its status is known. */
  private async sendDeskPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/", headers } = request;
    const drawn = await this.personal.draw(url, { ...headers, "accept-encoding": "identity" });
    const { status, location } = trueStatus(drawn.body.toString("utf8"), drawn.status);
    for (const name of ["set-cookie", "link", "vary"]) {
      const value = drawn.headers[name];
      if (value !== undefined) response.setHeader(name, value);
    }
    const to = location ?? [drawn.headers.location].flat()[0];
    if (to !== undefined && status >= 300 && status < 400) return redirect(response, String(to), status);
    const type = String(drawn.headers["content-type"] ?? "text/html; charset=utf-8");
    await sendBody(request, response, status, new Body(drawn.body, type, 3));
  }

  /** Takes off what a visitor may not say, and says who the visitor is and which host this is. */
  private prepare(request: IncomingMessage, isDesk: boolean): void {
    const client = clientAddress(request, this.settings.trusted);
    const isOurs = isDesk ? reserved : reservedForReaders;
    for (const name of Object.keys(request.headers)) if (isOurs.test(name)) delete request.headers[name];
    request.headers["x-warraq-client"] = client;
    // Pages do not know their own address; sign-in returns to it, and not to the part that Next fetches of it.
    request.headers["x-warraq-path"] = request.url?.replace(/[?&]_rsc(?:=[^&]*)?(?=&|$)/, "");
    const site = this.siteOf(request);
    request.headers["x-forwarded-for"] = client;
    request.headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
    request.headers["x-forwarded-host"] = site.host;
    request.headers.host = site.host;
  }

  /** Which of our own names a request uses; whatever else stands in its Host header counts as SITE_URL. */
  private siteOf(request: IncomingMessage): URL {
    const { siteUrl, otherNames } = this.settings;
    return otherNames.find(({ host }) => host === request.headers.host && host !== siteUrl.host) ?? siteUrl;
  }

  private async drawAnswer(request: IncomingMessage, path: string): Promise<FinishedPage> {
    const query = (request.url ?? "").split("?").slice(1).join("?");
    const headers: Record<string, string> = {
      host: this.siteOf(request).host,
      "x-warraq-client": clientAddress(request, this.settings.trusted),
    };
    if (request.headers.cookie) headers.cookie = request.headers.cookie;
    const drawn = await this.personal.draw(query ? `${path}?${query}` : path, headers);
    return finishPage({ ...drawn, tags: [] }, 0);
  }

  /** The newsroom's own page for "nothing here", drawn once per edition. */
  private async sendMissing(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
  ): Promise<void> {
    const page = await this.pages.get(`/${address.edition}/missing`).catch(() => undefined);
    if (!page || page.body.bytes.length === 0) return sendPlainPage(response, 404, address.edition);
    response.setHeader("Cache-Control", "no-store");
    await sendBody(request, response, 404, page.body);
  }

  private async sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    address: PageAddress | Extract<Address, { area: "answer" }>,
    page: FinishedPage,
  ): Promise<void> {
    const isKept = address.area !== "answer" && page.tags.length > 0;
    if (page.location) return redirect(response, page.location, page.status);
    if (page.body.bytes.length === 0) return this.refuse(request, response, page.status, address);
    setCaching(request, response, isKept && page.status === 200 ? page : undefined);
    await sendBody(request, response, page.status, page.body);
  }

  private async refuse(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    address: Address,
  ): Promise<void> {
    if (status === 404) return this.sendMissing(request, response, address);
    sendPlainPage(response, (status < 500 ? 400 : 500) satisfies PlainStatus, address.edition);
  }

  private policy(area: PolicyArea, nonce: string): string {
    return contentSecurityPolicy(area, {
      nonce,
      isDevelopment: this.settings.isDevelopment,
      isHttps: this.isHttps,
    });
  }
}
