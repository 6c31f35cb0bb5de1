import { beforeEach, expect, test, vi } from "vitest";
import type { PublishedTarget } from "@/newsroom/redirect/queries";
import { noteExpired } from "./kept.js";
import { OldAddresses } from "./old-addresses";

const reads = { redirects: vi.fn(), redirectTarget: vi.fn() };
const places = {
  addressOfTarget: async (target: PublishedTarget) => (target.kind === "page" ? target.path : undefined),
};
let old: OldAddresses;
const leadTo = (url: string) => old.leadTo(url, (work) => work());

beforeEach(() => {
  vi.resetAllMocks();
  reads.redirects.mockResolvedValue({ areThere: true, frontParameters: ["p"] });
  reads.redirectTarget.mockResolvedValue({ kind: "page", path: "/ar/about" });
  old = new OldAddresses(reads, places);
});

test("one look-up tells where an address leads, however it is spelled, until the list changes", async () => {
  for (const url of ["/old/a", "/Old/a/", "/old/a?utm_source=x", "//old//a،"])
    expect(await leadTo(url)).toBe("/ar/about");
  expect(reads.redirectTarget).toHaveBeenCalledExactlyOnceWith(["/old/a"]);
  reads.redirectTarget.mockResolvedValue(null);
  noteExpired(["redirects"]);
  for (let turn = 0; turn < 3; turn += 1) expect(await leadTo("/old/a")).toBeUndefined();
  expect(reads.redirectTarget).toHaveBeenCalledTimes(2);
});

test("a story's change is heard of, others are not", async () => {
  reads.redirectTarget.mockResolvedValue({ kind: "story", id: "a", place: null });
  await leadTo("/old/a");
  noteExpired(["article:b"]);
  await leadTo("/old/a");
  expect(reads.redirectTarget).toHaveBeenCalledTimes(1);
  noteExpired(["article:a"]);
  await leadTo("/old/a");
  expect(reads.redirectTarget).toHaveBeenCalledTimes(2);
});

test("nonsense costs nothing, nor does any address where there is no list", async () => {
  for (const url of ["/%00", `/${"x".repeat(3_000)}`, "/", "nonsense"])
    expect(await leadTo(url)).toBeUndefined();
  reads.redirects.mockResolvedValue({ areThere: false, frontParameters: [] });
  noteExpired(["redirects"]);
  expect(await leadTo("/old/a")).toBeUndefined();
  expect(reads.redirectTarget).not.toHaveBeenCalled();
});

test("a change while an answer is looked up does not pass unseen", async () => {
  let find = (_: unknown) => {};
  reads.redirectTarget.mockReturnValueOnce(new Promise((resolve) => (find = resolve)));
  const before = leadTo("/old/a");
  await vi.waitFor(() => expect(reads.redirectTarget).toHaveBeenCalled());
  noteExpired(["redirects"]);
  find(null);
  expect(await before).toBeUndefined();
  expect(await leadTo("/old/a")).toBe("/ar/about");
});

test("of the queries to a front those are looked up that the list knows, by heart", async () => {
  expect(await old.knowsQuery("/?utm_source=x&P=3")).toBe(true);
  for (const url of ["/", "/?", "/?q=3", "/?utm_p=3"]) expect(await old.knowsQuery(url)).toBe(false);
  expect(reads.redirects).toHaveBeenCalledTimes(1);
  reads.redirects.mockRejectedValue(new Error("no database"));
  noteExpired(["redirects"]);
  expect(await old.knowsQuery("/?p=3")).toBe(true);
});
