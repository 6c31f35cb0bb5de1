import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { TooLate, within } from "@/platform/deadline";
import { log } from "@/platform/log";
import { type Address, addressOf } from "./address";
import { Arrivals, NotArrived } from "./arrivals";
import { Departures } from "./departures";
import { DrawingLines } from "./drawing-lines";
import { type DoorSettings, type Exchange, type ForwardedAddress, Refused } from "./exchange";
import { type DoorFigures, Timing } from "./figures";
import { FinishedPages } from "./finished-pages";
import { Forwarding } from "./forwarding";
import type { Live } from "./live";
import { countAnswer } from "./measures";
import type { OldAddressReads } from "./old-addresses";
import { type PlaceReads, Places } from "./places";
import { redirect, sendPlainPage } from "./plain-page";
import type { ReadCounter } from "./read-counter";
import { type Giving, ReadersAnswers } from "./readers-answers";
import { dropEndlessWishes, RateLimits, refusal } from "./request-limits";
import { protect } from "./security-headers";
import { sendStaticFile } from "./static-files";
import { isFromTrustedProxy, networkOfVisitor, type SessionReads, Sessions, siteOf } from "./visitor";

/** Guarantee: every request passes here, in front of Next, and is answered by what its address asks for. */

/** Milliseconds. */
const readersPatience = 3_000;
/** Seconds. */
const comeAgainAfter = 3;

type DoorReads = PlaceReads & OldAddressReads & SessionReads & { isDatabaseThere: () => Promise<boolean> };

/** Refusals that one address hears of at once in a second, and milliseconds until it hears of more. */
const [refusalsAtOnce, slowness] = [20, 1_000];

export class Door {
  private readonly lines: DrawingLines;
  private readonly pages: FinishedPages;
  private readonly places: Places;
  private readonly readers: ReadersAnswers;
  private readonly sessions: Sessions;
  private readonly arrivals: Arrivals;
  private readonly departures = new Departures();
  private readonly forwarding: Forwarding;
  private readonly refusals = new RateLimits(1_000);
  private readonly counts = { refused: 0, overloaded: 0 };
  private readonly since = new Date();

  constructor(
    private readonly next: RequestListener,
    private readonly settings: DoorSettings,
    private readonly reads: DoorReads,
    private readonly counter: Pick<ReadCounter, "take">,
    private readonly live: Pick<Live, "open">,
  ) {
    this.lines = new DrawingLines(next, !settings.isDevelopment);
    this.pages = new FinishedPages(this.lines, !settings.isDevelopment);
    this.places = new Places(reads);
    this.sessions = new Sessions(reads);
    this.readers = new ReadersAnswers(settings, this.lines, this.pages, this.places, this.sessions, reads);
    this.arrivals = new Arrivals(settings.arrivals);
    this.forwarding = new Forwarding(next, settings, this.lines, this.sessions, this.arrivals);
  }

  figures(): DoorFigures {
    return { ...this.pages.figures(), ...this.counts, kept: this.readers.keptCount, since: this.since };
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
      countAnswer(address.area, response);
      this.arrivals.letPass(request, visitor.client);
      this.departures.watch(response, visitor.client);
    }
  }

  private async answer(exchange: Exchange): Promise<void> {
    const { address, request, response } = exchange;
    switch (address.area) {
      case "none":
        return this.soon(this.readers.findFormer(exchange));
      case "moved":
        return redirect(response, address.to + (URL.parse(request.url ?? "", "http://site")?.search ?? ""));
      case "static":
        return this.sendFile({ ...exchange, address });
      case "reads":
        return this.countRead(exchange);
      case "live":
        return this.live.open(exchange, this.sessions.sessionOf(request), (look) =>
          this.lines.pass("live", exchange.visitor, look),
        );
      case "page":
      case "file":
        return this.soon(this.readers.findPlace({ ...exchange, address }));
      case "query":
        return this.soon(this.readers.findQueried({ ...exchange, address }));
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
