import type { IncomingMessage } from "node:http";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clientAddress, introduce, isFromTrustedProxy, Sessions, trustedProxies } from "./visitor";

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
    ["a port is no part of it", ["10.0.0.1"], "10.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
    ["nor is it of IPv6", ["10.0.0.1"], "10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"],
    ["nor is a zone", ["10.0.0.1"], "10.0.0.1", "fe80::1%eth0", "fe80::1"],
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

test("what Next's router says of itself is handed on to the desk where Next can read it, and nothing else of Next's own", () => {
  const names = {
    siteUrl: new URL("http://localhost"),
    otherNames: [],
    trusted: trustedProxies([]),
  };
  const left = (headers: Record<string, string>) => {
    const asked = { ...request("203.0.113.9"), url: "/sign-in", headers: { ...headers } } as IncomingMessage;
    introduce(asked, names, true);
    return Object.keys(headers).filter((name) => name in asked.headers);
  };
  const tree = "next-router-state-tree";
  expect(left({ [tree]: encodeURIComponent('["",{"children":["sign-in",{}]}]') })).toEqual([tree]);
  for (const torn of ["garbage", "%5B%22x%22%5D", "%ff", "[", "1", `["",${'{"a":["",'.repeat(3_000)}`])
    expect(left({ [tree]: torn })).toEqual([]);
  const ofNext = ["next-resume", "next-hmr-refresh", "x-action-forwarded", "x-prerender-revalidate"];
  expect(left(Object.fromEntries(ofNext.map((name) => [name, "1"])))).toEqual([]);
  expect(left({ "next-action": "a", rsc: "1" })).toEqual(["next-action", "rsc"]);
});

describe("a session", () => {
  const reads = { sessionIn: vi.fn(), lookUp: vi.fn() };
  let sessions: Sessions;
  const asking = (cookie?: string) => sessions.memberOf({ headers: { cookie } } as IncomingMessage);
  const member = { account: "a", language: "ar", seesTimings: false };

  beforeEach(() => {
    vi.resetAllMocks();
    reads.sessionIn.mockImplementation((cookie: string) =>
      cookie.startsWith("sealed-") ? cookie.slice(7) : null,
    );
    reads.lookUp.mockImplementation(async (id: string) => (id === "ended" ? null : member));
    sessions = new Sessions(reads);
  });

  test("is read out of its cookie, and looked up once in a while", async () => {
    vi.useFakeTimers();
    vi.advanceTimersByTime(1);
    for (const cookie of [
      "next-auth.session-token=sealed-1",
      "a=b; __Secure-next-auth.session-token=sealed-1; c=d",
    ])
      expect(await asking(cookie)).toBe(member);
    expect(reads.lookUp).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5_001);
    await asking("next-auth.session-token=sealed-1");
    expect(reads.lookUp).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  test.each([-9, 9])("is held as long when the time of day jumps by %i days", async (days) => {
    await asking("next-auth.session-token=sealed-1");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000 });
    await asking("next-auth.session-token=sealed-1");
    vi.useRealTimers();
    expect(reads.lookUp).toHaveBeenCalledTimes(1);
  });

  test("of nobody costs no database, however many cookies are made up", async () => {
    expect(await asking()).toBeNull();
    expect(await asking("warraq_reader=x")).toBeNull();
    for (let guess = 0; guess < 300; guess += 1)
      expect(await asking(`next-auth.session-token=guess-${guess}`)).toBeNull();
    expect(reads.lookUp).not.toHaveBeenCalled();
  });

  test("that has ended, or cannot be read now, is a stranger's", async () => {
    expect(await asking("next-auth.session-token=sealed-ended")).toBeNull();
    reads.lookUp.mockRejectedValueOnce(new Error("no database"));
    expect(await asking("next-auth.session-token=sealed-2")).toBeNull();
    expect(await asking("next-auth.session-token=sealed-2")).toBe(member);
  });

  test("takes a bounded place in memory", async () => {
    for (let number = 0; number < 1_002; number += 1)
      await asking(`next-auth.session-token=sealed-${number}`);
    await asking("next-auth.session-token=sealed-1001");
    expect(reads.lookUp).toHaveBeenCalledTimes(1_002);
    await asking("next-auth.session-token=sealed-0");
    expect(reads.lookUp).toHaveBeenCalledTimes(1_003);
  });
});
