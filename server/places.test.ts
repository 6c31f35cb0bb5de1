import { beforeEach, expect, test, vi } from "vitest";
import { editions } from "@/e2e/support/editions";
import type { PageAddress } from "@/newsroom/address/pages";
import type { StoryPlace } from "@/newsroom/address/queries";
import type { PublishedTarget } from "@/newsroom/redirect/queries";
import { shortIdFrom } from "@/newsroom/short-id";
import { addressOf } from "./address";
import { noteExpired } from "./kept.js";
import { type Place, Places } from "./places";

const id = shortIdFrom(new Uint8Array(9).fill(7));
const reads = { editionsInUse: vi.fn(), slugs: vi.fn(), publishedPlace: vi.fn() };
let places: Places;

beforeEach(() => {
  vi.resetAllMocks();
  reads.editionsInUse.mockResolvedValue([editions.ar]);
  reads.slugs.mockResolvedValue([{ kind: "topic", edition: "ar", slug: "ماء", current: "ماء" }]);
  places = new Places(reads);
});

async function placeOf(path: string): Promise<Place> {
  const address = addressOf(encodeURI(path));
  if (address.area !== "page" && address.area !== "file" && address.area !== "query")
    throw new Error(`${path} is no page`);
  return places.of(address);
}
const drawn = (path: string) => ({ draw: encodeURI(path) });

test("a list that has a name is drawn, page and feed; others are missing", async () => {
  expect(await placeOf("/ar/topic/ماء")).toEqual(drawn("/ar/topic/ماء"));
  expect(await placeOf("/ar/topic/ماء/rss.xml")).toEqual(drawn("/ar/topic/ماء/rss.xml"));
  expect(await placeOf("/ar/section/ماء")).toBe("missing");
  expect(await placeOf("/ar/topic/nonsense/page/2")).toBe("missing");
});

test("a list stands under its slug of today, its first page without a number", async () => {
  reads.slugs.mockResolvedValue([
    { kind: "topic", edition: "ar", slug: "نهر", current: "ماء" },
    { kind: "topic", edition: "ar", slug: "ماء", current: "ماء" },
  ]);
  for (const [from, to] of [
    ["/ar/topic/نهر", "/ar/topic/ماء"],
    ["/ar/topic/نهر/page/1", "/ar/topic/ماء"],
    ["/ar/topic/نهر/page/2", "/ar/topic/ماء/page/2"],
    ["/ar/topic/نهر/rss.xml", "/ar/topic/ماء/rss.xml"],
    ["/ar/topic/نهر/feed.json", "/ar/topic/ماء/feed.json"],
    ["/ar/topic/ماء/page/1", "/ar/topic/ماء"],
  ] as const)
    expect(await placeOf(from)).toEqual({ movedTo: encodeURI(to) });
  expect(await placeOf("/ar/topic/ماء/page/2")).toEqual(drawn("/ar/topic/ماء/page/2"));
});

test("an edition's corrections have one address, their first page without a number", async () => {
  expect(await placeOf("/ar/corrections")).toEqual(drawn("/ar/corrections"));
  expect(await placeOf("/ar/corrections/page/2")).toEqual(drawn("/ar/corrections/page/2"));
  expect(await placeOf("/ar/corrections/page/1")).toEqual({ movedTo: "/ar/corrections" });
  expect(await placeOf("/xx/corrections")).toBe("missing");
});

test("names are read once, and again when the site, or a front, has changed", async () => {
  for (const slug of ["a", "b", "c"]) await placeOf(`/ar/topic/${slug}`);
  expect(reads.slugs).toHaveBeenCalledTimes(1);
  noteExpired(["article:x"]);
  await placeOf("/ar/topic/a");
  expect(reads.slugs).toHaveBeenCalledTimes(1);
  reads.slugs.mockResolvedValue([{ kind: "topic", edition: "ar", slug: "a", current: "a" }]);
  noteExpired(["site"]);
  expect(await placeOf("/ar/topic/a")).toEqual(drawn("/ar/topic/a"));
  noteExpired(["front:ar"]);
  await placeOf("/ar/topic/a");
  expect(reads.slugs).toHaveBeenCalledTimes(3);
});

test("a change while names are being read does not pass unseen", async () => {
  let finish = (_: unknown[]) => {};
  reads.slugs.mockReturnValueOnce(
    new Promise((resolve) => {
      finish = resolve;
    }),
  );
  const before = placeOf("/ar/topic/a");
  noteExpired(["site"]);
  reads.slugs.mockResolvedValue([{ kind: "topic", edition: "ar", slug: "a", current: "a" }]);
  expect(await placeOf("/ar/topic/a")).toEqual(drawn("/ar/topic/a"));
  finish([]);
  expect(await before).toBe("missing");
  expect(await placeOf("/ar/topic/a")).toEqual(drawn("/ar/topic/a"));
});

test("names that could not be read are asked for again", async () => {
  reads.slugs.mockRejectedValueOnce(new Error("no database"));
  await expect(placeOf("/ar/topic/ماء")).rejects.toThrow("no database");
  expect(await placeOf("/ar/topic/ماء")).toEqual(drawn("/ar/topic/ماء"));
});

/** The story as readers have it. */
const standing = { edition: "ar", slug: "بغداد", isWithdrawn: false };

test("a story has one address; a guess at another is never drawn", async () => {
  reads.publishedPlace.mockResolvedValue(standing);
  expect(await placeOf(`/ar/a/${id}/بغداد`)).toEqual(drawn(`/ar/a/${id}/بغداد`));
  const full = { movedTo: encodeURI(`/ar/a/${id}/بغداد`) };
  for (const other of [`/ar/a/${id}`, `/ar/a/${id}/wrong`, `/ar/a/${id}/بغداد/`, `/AR/a/${id}/بغداد`])
    expect(await placeOf(other)).toEqual(full);
  reads.publishedPlace.mockResolvedValue({ ...standing, isWithdrawn: true });
  expect(await placeOf(`/ar/a/${id}/wrong`)).toEqual(drawn(`/ar/a/${id}`));
  expect(await placeOf(`/ar/a/${id}،`)).toEqual({ movedTo: `/ar/a/${id}` });
  reads.publishedPlace.mockResolvedValue(null);
  expect(await placeOf(`/ar/a/${id}/wrong`)).toBe("missing");
});

test("a story is found by its id from another edition, or none, while its own is in use", async () => {
  reads.publishedPlace.mockResolvedValue(standing);
  const full = { movedTo: encodeURI(`/ar/a/${id}/بغداد`) };
  for (const other of [`/en/a/${id}/x`, `/xx/a/${id}`, `/a/${id}`])
    expect(await placeOf(other)).toEqual(full);
  expect(await placeOf(`/en/a/${id}/x/comments/2`)).toEqual({ movedTo: `${full.movedTo}/comments/2` });
  reads.publishedPlace.mockResolvedValue({ ...standing, isWithdrawn: true });
  expect(await placeOf(`/en/a/${id}`)).toEqual({ movedTo: `/ar/a/${id}` });
  reads.publishedPlace.mockResolvedValue({ ...standing, edition: "en" });
  expect(await placeOf(`/ar/a/${id}/x`)).toBe("missing");
});

test("a list is known by the letters of its slug", async () => {
  const to = encodeURI("/ar/topic/ماء");
  for (const torn of ["ماء،", "مَاء", "«ماء»", "ماء\u200f", "مـاء"]) {
    expect(await placeOf(`/ar/topic/${torn}`)).toEqual({ movedTo: to });
    expect(await placeOf(`/ar/topic/${torn}/page/2/`)).toEqual({ movedTo: `${to}/page/2` });
  }
  expect(await placeOf("/ar/topic/ماءx")).toBe("missing");
});

test("a page about a story is drawn while readers have it, in its edition", async () => {
  reads.publishedPlace.mockResolvedValue(standing);
  expect(await placeOf(`/ar/answer/comment/${id}`)).toEqual(drawn(`/ar/answer/comment/${id}`));
  for (const gone of [{ ...standing, isWithdrawn: true }, { ...standing, edition: "en" }, null]) {
    reads.publishedPlace.mockResolvedValue(gone);
    expect(await placeOf(`/ar/answer/comment/${id}`)).toBe("missing");
  }
  expect(await placeOf("/ar/search")).toEqual(drawn("/ar/search"));
  expect(await placeOf("/AR/search/")).toEqual({ movedTo: "/ar/search" });
  expect(await placeOf("/en/search")).toBe("missing");
});

test("a redirect leads in one step to where its target stands today, or nowhere", async () => {
  reads.editionsInUse.mockResolvedValue([editions.ar, editions.en]);
  reads.slugs.mockResolvedValue([
    { kind: "topic", edition: "ar", id: "t", slug: "نهر", current: "ماء" },
    { kind: "topic", edition: "ar", id: "t", slug: "ماء", current: "ماء" },
  ]);
  const list = { kind: "topic", edition: "ar", id: "t" } as const;
  const story = (place: StoryPlace | null) => ({ kind: "story", id, place }) as const;
  for (const [target, address] of [
    [{ kind: "url", url: "https://other.example/" }, "https://other.example/"],
    [{ kind: "list", list }, encodeURI("/ar/topic/ماء")],
    [{ kind: "list", list: { ...list, id: "gone" } }, undefined],
    [{ kind: "list", list: { ...list, edition: "en" } }, undefined],
    [{ kind: "page", path: encodeURI("/ar/topic/نهر/page/2") }, encodeURI("/ar/topic/ماء/page/2")],
    [{ kind: "page", path: "/ar" }, "/"],
    [{ kind: "page", path: "/ar/search?q=x" }, "/ar/search?q=x"],
    [{ kind: "page", path: "/robots.txt" }, "/robots.txt"],
    [{ kind: "page", path: "/fr/about" }, undefined],
    [{ kind: "page", path: "/nowhere" }, undefined],
    [story(standing), encodeURI(`/ar/a/${id}/بغداد`)],
    [story({ ...standing, isWithdrawn: true }), `/ar/a/${id}`],
    [story({ ...standing, edition: "fr" }), undefined],
    [story(null), undefined],
  ] as [PublishedTarget, string | undefined][])
    expect(await places.addressOfTarget(target)).toBe(address);
  expect(reads.publishedPlace).not.toHaveBeenCalled();
});

test("an edition that is not in use is missing; without any the newsroom is not open yet", async () => {
  expect(await placeOf("/en")).toBe("missing");
  expect(await placeOf("/ar/about")).toEqual(drawn("/ar/about"));
  noteExpired(["outlet"]);
  reads.editionsInUse.mockResolvedValue([]);
  expect(await placeOf("/")).toBe("unopened");
  expect(await placeOf("/robots.txt")).toEqual(drawn("/robots.txt"));
});

test("the root is the default edition's front, whose own address leads there, and another one once that changes", async () => {
  reads.editionsInUse.mockResolvedValue([editions.ar, editions.en]);
  expect(await placeOf("/")).toEqual(drawn("/ar"));
  expect(await placeOf("/ar")).toEqual({ movedTo: "/" });
  expect(await placeOf("/en")).toEqual(drawn("/en"));
  reads.editionsInUse.mockResolvedValue([
    { ...editions.ar, isDefault: false },
    { ...editions.en, isDefault: true },
  ]);
  expect(await placeOf("/")).toEqual(drawn("/ar"));
  noteExpired(["outlet"]);
  expect(await placeOf("/")).toEqual(drawn("/en"));
  expect(await placeOf("/en")).toEqual({ movedTo: "/" });
  expect(await placeOf("/ar")).toEqual(drawn("/ar"));
});

test("an edition that nobody made is missing, out of memory", async () => {
  for (const path of ["/xx", "/xx/about", "/xx/rss.xml", "/ar-eg/search", "/xx/sitemap/1.xml"])
    expect(await placeOf(path)).toBe("missing");
  expect([reads.editionsInUse.mock.calls.length, reads.publishedPlace.mock.calls.length]).toEqual([1, 0]);
});

test("what is kept is found, and errors speak, by the editions that were read last", async () => {
  const at = (path: string) => addressOf(path) as PageAddress;
  expect(places.keptPath(at("/"))).toBeUndefined();
  expect(places.spokenAt(at("/en"))).toEqual({ language: "en", front: "/" });
  reads.editionsInUse.mockResolvedValue([editions.arEg, { ...editions.en, isDefault: true, front: "/" }]);
  await placeOf("/");
  expect(places.keptPath(at("/"))).toBe("/en");
  expect(places.keptPath(at("/en"))).toBeUndefined();
  expect(places.keptPath(at("/ar-eg"))).toBe("/ar-eg");
  expect(places.keptPath(at("/AR-EG"))).toBeUndefined();
  expect(places.spokenAt(at("/xx"))).toMatchObject({ language: "en", front: "/" });
  expect(places.spokenAt(at("/ar-eg"))).toMatchObject({ language: "ar", front: "/ar-eg" });
});
