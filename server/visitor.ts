import type { IncomingMessage } from "node:http";
import { BlockList, isIP, type Socket } from "node:net";
import { LRUCache } from "lru-cache";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import type { Language } from "@/newsroom/language/rules";
import { networkOf } from "@/newsroom/reader/rules";
import { within } from "@/platform/deadline";
import { log } from "@/platform/log";
import { RateLimits } from "./request-limits";

/**
 * Guarantee: what a request says of itself counts only as far as it was verified: an address through proxies we trust,
 * a session by our own seal and the database, and none of the headers that are the door's to set.
 */

/** Proxies whose word about a visitor's address is taken, from addresses and ranges such as `10.0.0.0/8`. */
export function trustedProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) throw new Error(`TRUSTED_PROXIES names ${entry}, which is no address`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The visitor's address: the last one in `X-Forwarded-For` that no trusted proxy of ours added itself. What stands
 * before that one was written by the visitor and proves nothing.
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string {
  let address = plainAddress(request.socket.remoteAddress ?? "");
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  while (forwarded.length > 0 && isTrusted(address, trusted)) {
    const before = plainAddress((forwarded.pop() ?? "").trim());
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** By what a visitor's places are counted: one household has all of an IPv6 network, so its addresses are one. */
export function networkOfVisitor(request: IncomingMessage, trusted: BlockList): string {
  return networkOf(clientAddress(request, trusted));
}

/** The same of a connection, whoever speaks over it. */
export function networkOfSocket({ remoteAddress = "" }: Pick<Socket, "remoteAddress">): string {
  return networkOf(plainAddress(remoteAddress));
}

/** Whether a request was handed over by a trusted proxy of ours, so that its own headers may be believed. */
export function isFromTrustedProxy({ socket }: Pick<IncomingMessage, "socket">, trusted: BlockList): boolean {
  return isTrusted(plainAddress(socket.remoteAddress ?? ""), trusted);
}

/** An address without the port and the zone that some write with it; one of IPv4 on an IPv6 socket in its plain spelling. */
function plainAddress(written: string): string {
  const [, inBrackets, beforePort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(written) ?? [];
  const address = inBrackets ?? beforePort ?? written;
  return address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
}

/** Headers that are the door's to set; from outside they are taken off. */
const reserved =
  /^(?:x-warraq-|x-nonce$|x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-nextjs-|x-matched-path$|x-invoke-|x-now-|x-action-|x-prerender-|content-security-policy|next-(?!action$|url$|router-))/;

/** Besides: readers' addresses have one answer each, and no parts of pages for Next's router. */
const reservedForReaders = new RegExp(`${reserved.source}|^rsc$|^next-`);

/** Which of our own names a request uses; whatever else stands in its Host header counts as SITE_URL. */
export function siteOf(request: IncomingMessage, names: { siteUrl: URL; otherNames: URL[] }): URL {
  const { siteUrl, otherNames } = names;
  return otherNames.find(({ host }) => host === request.headers.host && host !== siteUrl.host) ?? siteUrl;
}

/** Takes off what a visitor may not say, and says to Next who the visitor is and which host this is. */
export function introduce(
  request: IncomingMessage,
  names: { siteUrl: URL; otherNames: URL[]; trusted: BlockList },
  isDesk: boolean,
): void {
  const site = siteOf(request, names);
  const client = clientAddress(request, names.trusted);
  const isOurs = isDesk ? reserved : reservedForReaders;
  for (const name of Object.keys(request.headers)) if (isOurs.test(name)) delete request.headers[name];
  if (isDesk) dropTornTree(request);
  request.headers["x-warraq-client"] = client;
  // Pages do not know their own address; sign-in returns to it, and not to the part that Next fetches of it.
  request.headers["x-warraq-path"] = request.url?.replace(/[?&]_rsc(?:=[^&]*)?(?=&|$)/, "");
  request.headers["x-forwarded-for"] = client;
  request.headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
  request.headers["x-forwarded-host"] = site.host;
  request.headers.host = site.host;
}

const tree = "next-router-state-tree";

/** Next fails on what its router has not written; who says nothing of the kind gets the whole page. */
function dropTornTree({ headers }: IncomingMessage): void {
  try {
    parseAndValidateFlightRouterState(headers[tree]);
  } catch {
    delete headers[tree];
  }
}

/** Somebody of the newsroom, as far as the door cares. */
export type Member = { account: string; language: Language; seesTimings: boolean };

/** By whom places are counted: the network of an address that was verified, and an account for a session that was. */
export type Visitor = { client: string; account?: string };

export type SessionReads = {
  /** The session that a cookie was sealed for by us; null for any other text. Asks no database. */
  sessionIn: (cookie: string) => string | null;
  /** Whose it is, as long as it lasts. */
  lookUp: (sessionId: string) => Promise<Member | null>;
};

const sessionCookie = /(?:^|[;\s])(?:__Secure-)?next-auth\.session-token=([^;\s]+)/;
/** Milliseconds for which an answer holds: as long as a page and its parts take. It opens nothing by itself. */
const heldFor = 5_000;
const mostHeld = 1_000;
/** Milliseconds for which an answer waits to hear whether it may tell what it took. */
const timingPatience = 100;
/** Cookies that are opened for it in a second, of one address: to open one costs as much as to answer with a kept page. */
const cookiesAtOnce = 100;

/** Who of the newsroom asks. A made-up cookie is a stranger's, costs no database and is not remembered. */
export class Sessions {
  private held = new LRUCache<string, Promise<Member | null>>({
    max: mostHeld,
    ttl: heldFor,
    perf: { now: () => performance.now() },
  });

  private readonly cookies = new RateLimits(1_000);

  constructor(private readonly reads: SessionReads) {}

  /** The session that a request's cookie was sealed for by us, whether or not it lasts; asks no database. */
  sessionOf(request: IncomingMessage): string | null {
    const cookie = sessionCookie.exec(request.headers.cookie ?? "")?.[1];
    return cookie === undefined ? null : this.reads.sessionIn(cookie);
  }

  /** Whose session a request brings; null for strangers. */
  async memberOf(request: IncomingMessage): Promise<Member | null> {
    const sessionId = this.sessionOf(request);
    return sessionId === null ? null : (this.held.get(sessionId) ?? this.look(sessionId));
  }

  /**
   * Whether who asks manages the site, and is told what an answer took. A page that lies ready does not wait for a
   * database that does not answer.
   */
  async seesTimings(request: IncomingMessage, { client }: Visitor): Promise<boolean> {
    const isHeard = request.headers.cookie !== undefined && this.cookies.take(client, cookiesAtOnce) === null;
    if (!isHeard) return false;
    const member = await within(timingPatience, this.memberOf(request)).catch(() => null);
    return member?.seesTimings ?? false;
  }

  private look(sessionId: string): Promise<Member | null> {
    const member = this.reads.lookUp(sessionId).catch((cause) => {
      log.warn("a session could not be read", { cause });
      this.held.delete(sessionId);
      return null;
    });
    this.held.set(sessionId, member);
    return member;
  }
}
