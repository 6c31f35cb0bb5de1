import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

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

/** Whether a request was handed over by a trusted proxy of ours, so that its own headers may be believed. */
export function isFromTrustedProxy(request: IncomingMessage, trusted: BlockList): boolean {
  return isTrusted(plainAddress(request.socket.remoteAddress ?? ""), trusted);
}

/** An IPv4 address that arrives on an IPv6 socket, in its plain spelling. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
}
