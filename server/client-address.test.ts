import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientAddress, isFromTrustedProxy, trustedProxies } from "./client-address";

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage;
}

describe("a visitor's address", () => {
  test.each([
    ["nobody is trusted", [], "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a trusted proxy says", ["10.0.0.0/8"], "10.1.2.3", "198.51.100.1", "198.51.100.1"],
    [
      "what a visitor wrote before is ignored",
      ["10.0.0.0/8"],
      "10.1.2.3",
      "1.1.1.1, 198.51.100.1",
      "198.51.100.1",
    ],
    ["two proxies in a row", ["10.0.0.0/8"], "10.0.0.1", "198.51.100.1, 10.0.0.2", "198.51.100.1"],
    [
      "a stranger between is the visitor",
      ["10.0.0.0/8"],
      "10.0.0.1",
      "1.1.1.1, 198.51.100.1, 10.0.0.2",
      "198.51.100.1",
    ],
    ["IPv4 on an IPv6 socket", ["127.0.0.1"], "::ffff:127.0.0.1", "::ffff:198.51.100.1", "198.51.100.1"],
    ["an IPv6 range", ["2001:db8::/32"], "2001:db8::1", "2001:db9::7", "2001:db9::7"],
    ["nonsense counts for nothing", ["10.0.0.1"], "10.0.0.1", "unknown", "10.0.0.1"],
    ["nothing was forwarded", ["10.0.0.1"], "10.0.0.1", undefined, "10.0.0.1"],
  ])("%s", (_, proxies, remote, forwarded, expected) => {
    expect(clientAddress(request(remote, forwarded), trustedProxies(proxies))).toBe(expected);
  });

  test("a setting that is no address is named", () => {
    expect(() => trustedProxies(["proxy.local"])).toThrow("proxy.local");
  });
});

test.each([
  ["10.1.2.3", true],
  ["::ffff:10.1.2.3", true],
  ["203.0.113.9", false],
])("%s is a proxy of ours: %s, whatever the request says", (remote, isOurs) => {
  const trusted = trustedProxies(["10.0.0.0/8"]);
  expect(isFromTrustedProxy(request(remote, "10.0.0.1"), trusted)).toBe(isOurs);
});
