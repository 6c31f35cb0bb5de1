import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { isPreviewPath, isPreviewPicture } from "@/newsroom/preview-link/rules";
import { within } from "@/platform/deadline";
import { isUnknownAction, readActionForm } from "./actions";
import type { Arrivals } from "./arrivals";
import { Body, sendBody } from "./body";
import type { DrawingLines, Line, RenderedPage } from "./drawing-lines";
import { type DoorSettings, type Exchange, type ForwardedAddress, Refused } from "./exchange";
import { trueDeskPage } from "./finished-pages";
import { plainStatuses, redirect } from "./plain-page";
import { isChanging, isDocument, isUpload } from "./request-limits";
import { protect } from "./security-headers";
import { introduce, type Sessions, siteOf } from "./visitor";

/**
 * Guarantee: the desk, the interfaces and pictures are drawn for one visitor in her line, which is given by what she asks
 * for and by a session that was verified, once all that she sends is here; Next never has her connection.
 */

/** The line of a request; undefined for what strangers need not ask. */
function lineOf(
  request: IncomingMessage,
  { area, path }: ForwardedAddress,
  isMember: boolean,
): Line | undefined {
  const isChange = isChanging(request);
  const isPicture = path.startsWith("/desk/media/");
  if (isPreviewPicture(path) && !isChange) return "pictures";
  if (area === "media") return path.startsWith("/media/card/") ? "cards" : "pictures";
  if (/^\/api\/(?:health|ready)$/.test(path)) return "health";
  if (area === "api" && !isChange && /^\/api\/articles\/[^/]+\/(?:comments|reactions)$/.test(path))
    return "counts";
  if (isMember && isUpload(request, path)) return "uploads";
  if (isMember) return isPicture ? "library" : "newsroom";
  if (area === "api")
    return isChange &&
      /^\/api\/(?:comments(?:\/(?:reports|useful))?|commenters\/[^/]+|unsubscribe\/[^/]+\/[^/]+|reactions|previews\/[^/]+\/notes)$/.test(
        path,
      )
      ? "forms"
      : "entrance";
  // Parts of pages are for Next's router, which no page before the sign-in uses.
  return isChange || isPicture || isDocument(request) ? "entrance" : undefined;
}

/** Answers that are the same for everybody and say how long they hold. */
const sharedAnswer = /^\/api\/articles\/[^/?]+\/(?:comments|reactions)$/;

/** What belongs to a connection, or is said of the bytes that go over it. */
const ofConnection = /^(?:connection|keep-alive|transfer-encoding|content-(?:length|encoding)|date)$/;

/** Milliseconds in which the database says whose session it is. */
const sessionPatience = 3_000;

export class Forwarding {
  constructor(
    private readonly next: RequestListener,
    private readonly settings: DoorSettings,
    private readonly lines: DrawingLines,
    private readonly sessions: Sessions,
    private readonly arrivals: Arrivals,
  ) {}

  /** Answers an exchange for `address`. Throws Refused, Overloaded, TooLate, NotArrived. */
  async send(exchange: Exchange, address: ForwardedAddress): Promise<void> {
    const { request, response, timing } = exchange;
    const { siteUrl, isDevelopment, internalToken, actions } = this.settings;
    const isInternal = request.headers["x-warraq-internal"] === internalToken;
    const isDesk = address.area === "desk";
    if (address.path.startsWith("/api/internal/") && !isInternal) throw new Refused(404);
    // Only what a person opens is sent to the one name.
    if (isDesk && isDocument(request) && siteOf(request, this.settings) !== siteUrl)
      return redirect(response, `${siteUrl.origin}${request.url}`, 307);
    this.introduce(exchange, address);
    // What Next fetches of itself belongs to a request that has its place already.
    if (isInternal || isDevelopment) return this.next(request, response);
    const member = await within(sessionPatience, this.sessions.memberOf(request));
    timing.note("session");
    exchange.language = member?.language ?? languageAsked(request);
    if (member) exchange.visitor = { ...exchange.visitor, account: member.account };
    const line = lineOf(request, address, member !== null);
    if (line === undefined) throw new Refused(403);
    if (isDesk && actions && isUnknownAction(request.headers, actions)) {
      // By this the browser's program knows that its page is of another build.
      response.setHeader("x-nextjs-action-not-found", "1");
      throw new Refused(400);
    }
    const drawn = await this.draw(exchange, address, line);
    timing.note("drawn");
    await this.answer(exchange, drawn, isDesk, member?.seesTimings);
  }

  /** Says to Next who comes, and on the answer how it is to be treated. */
  private introduce({ request, response }: Exchange, { area, path }: ForwardedAddress): void {
    introduce(request, this.settings, area === "desk");
    if (area === "media") protect(response, "media", this.settings);
    // An answer that says its own caching must not find it set.
    else if (!sharedAnswer.test(request.url ?? "")) response.setHeader("Cache-Control", "private, no-store");
    if (area !== "desk") return;
    const nonce = randomBytes(16).toString("base64");
    request.headers["x-nonce"] = nonce;
    // Next reads the nonce for its scripts out of this.
    request.headers["content-security-policy"] = protect(response, "desk", { ...this.settings, nonce });
    if (!isPreviewPath(path)) return;
    // Its address is the right: no other site that it links to hears it, and nobody who finds it keeps it. Without any
    // referrer a browser would not say either that the page's own form comes from us.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
  }

  private async draw(
    exchange: Exchange,
    { area, path }: ForwardedAddress,
    line: Line,
  ): Promise<RenderedPage> {
    const { request, visitor } = exchange;
    const { actions, internalToken } = this.settings;
    const { url = "/", method } = request;
    const headers = { ...request.headers, "accept-encoding": "identity", "x-warraq-internal": internalToken };
    const asked = { url, headers, method: method === "HEAD" ? "GET" : method };
    // A stranger's file is refused whatever is in it.
    const isRead = isChanging(request) && !(line === "entrance" && isUpload(request, path));
    if (!isRead) return this.lines.draw(line, visitor, asked);
    const sent = await this.arrivals.take(request, visitor);
    try {
      if (area !== "desk" || !actions) return await this.lines.draw(line, visitor, { ...asked, sent });
      const judge = () => readActionForm(request.headers, sent, actions);
      const form = await (visitor.account === undefined
        ? this.lines.pass("judged", visitor, judge)
        : judge());
      if (form === null) throw new Refused(400);
      const { "content-length": _, ...others } = headers;
      const anew = { ...asked, headers: { ...others, "content-type": form.type } };
      return await this.lines.draw(line, visitor, { ...anew, sent: { ...sent, pieces: form.pieces } });
    } finally {
      await sent.end();
    }
  }

  private async answer(
    { request, response, timing }: Exchange,
    drawn: RenderedPage,
    isDesk: boolean,
    isTold = false,
  ): Promise<void> {
    const { headers, body, status } = drawn;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined && !ofConnection.test(name) && !response.hasHeader(name))
        response.setHeader(name, value);
    if (isDesk && isDocument(request)) {
      const page = trueDeskPage(drawn);
      if (page.location) return redirect(response, page.location, page.status);
      if (isTold) response.setHeader("Server-Timing", timing.header);
      return sendBody(request, response, page.status, page.body);
    }
    // A page that a form without script leads to; a program knows by the status.
    if (isDesk && status >= 500 && request.headers["next-action"] === undefined) throw new Refused(500);
    // Next says nothing with a method that an interface has not, nor do handlers with what cannot be a request of theirs.
    const plain = plainStatuses.find((each) => each === status);
    if (request.url?.startsWith("/api/") && plain && body.length === 0) throw new Refused(plain);
    const type = String(headers["content-type"] ?? "application/octet-stream");
    if (body.length > 0 && headers.etag === undefined)
      return sendBody(request, response, status, new Body(body, type, 3));
    response.writeHead(status, body.length > 0 ? { "Content-Length": body.length } : {});
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

/** The pages before the sign-in say theirs in the address. */
function languageAsked({ url = "" }: IncomingMessage): Language | undefined {
  const wanted = new URLSearchParams(url.split("?")[1]).get("language");
  return languageKeys.find((key) => key === wanted);
}
