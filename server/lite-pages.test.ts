import { beforeEach, describe, expect, test, vi } from "vitest";
import { editions } from "@/e2e/support/editions";
import { shortIdFrom } from "@/newsroom/short-id";
import { addressOf } from "./address";
import { type Place, Places } from "./places";

const id = shortIdFrom(new Uint8Array(9).fill(7));

describe("the address of a lite page", () => {
  test.each([
    ["/ar/lite", "/ar"],
    ["/ar/lite/about", "/ar/about"],
    ["/ar/lite/topic", "/ar/topic"],
    ["/ar/lite/corrections/page/2", "/ar/corrections/page/2"],
    ["/ar/lite/section/%D9%85/page/3", "/ar/section/%D9%85/page/3"],
    [`/ar/lite/a/${id}/x/comments/2`, `/ar/a/${id}/x/comments/2`],
  ])("%s is that of %s, marked", (lite, full) => {
    expect(addressOf(lite)).toEqual({ ...addressOf(full), isLite: true });
  });

  test("takes what its page takes of a query", () => {
    expect(addressOf("/ar/lite/search")).toEqual({ ...addressOf("/ar/search"), isLite: true });
    expect(addressOf(`/ar/lite/answer/comment/${id}`)).toMatchObject({ area: "query", isLite: true });
  });

  test.each([
    "/ar/lite/rss.xml",
    "/ar/lite/search/suggestions.json",
    "/ar/lite/sitemap/1.xml",
    "/ar/lite/lite",
    "/ar/lite/lite/about",
    "/ar/lite/desk",
    "/lite",
  ])("%s is none", (path) => {
    expect(addressOf(path)).toMatchObject({ area: "none" });
  });
});

const reads = { editionsInUse: vi.fn(), slugs: vi.fn(), publishedPlace: vi.fn() };
let places: Places;

beforeEach(async () => {
  vi.resetAllMocks();
  reads.editionsInUse.mockResolvedValue([editions.ar, editions.en]);
  reads.slugs.mockResolvedValue([
    { kind: "topic", edition: "ar", slug: "نهر", current: "ماء" },
    { kind: "topic", edition: "ar", slug: "ماء", current: "ماء" },
  ]);
  places = new Places(reads);
  await placeOf("/ar/lite");
});

async function placeOf(path: string): Promise<Place> {
  const address = addressOf(encodeURI(path));
  if (address.area !== "page" && address.area !== "query") throw new Error(`${path} is no page`);
  return places.of(address);
}

describe("a lite page", () => {
  test.each([
    ["/ar/lite", { draw: "/ar" }],
    ["/en/lite", { draw: "/en" }],
    ["/ar/lite/", { movedTo: "/ar/lite" }],
    ["/fr/lite", "missing"],
    ["/ar/lite/topic/ماء", { draw: encodeURI("/ar/topic/ماء") }],
    ["/ar/lite/topic/نهر", { movedTo: encodeURI("/ar/lite/topic/ماء") }],
    ["/ar/lite/topic/ماء،", { movedTo: encodeURI("/ar/lite/topic/ماء") }],
    ["/ar/lite/topic/none", "missing"],
    ["/ar/lite/search", { draw: "/ar/search" }],
  ])("%s is drawn as its full one, or moves to a lite one", async (path, place) => {
    expect(await placeOf(path)).toEqual(place);
  });

  test("of a story is found by its id, and goes with it", async () => {
    reads.publishedPlace.mockResolvedValue({ edition: "ar", slug: "x", isWithdrawn: false });
    expect(await placeOf(`/ar/lite/a/${id}/x`)).toEqual({ draw: `/ar/a/${id}/x` });
    for (const other of [`/ar/lite/a/${id}`, `/en/lite/a/${id}/y`, `/AR/lite/a/${id.toUpperCase()}،`])
      expect(await placeOf(other), other).toEqual({ movedTo: `/ar/lite/a/${id}/x` });
    reads.publishedPlace.mockResolvedValue({ edition: "ar", slug: "x", isWithdrawn: true });
    expect(await placeOf(`/ar/lite/a/${id}/x`)).toEqual({ draw: `/ar/a/${id}` });
    expect(await placeOf(`/en/lite/a/${id}/x`)).toEqual({ movedTo: `/ar/lite/a/${id}` });
    reads.publishedPlace.mockResolvedValue(null);
    expect(await placeOf(`/ar/lite/a/${id}/x`)).toBe("missing");
  });

  test.each([
    ["/", "/ar/lite"],
    ["/en", "/en/lite"],
    [`/ar/a/${id}/نهر#comments`, `/ar/lite/a/${id}/نهر#comments`],
    ["/ar/search?q=a&amp;page=2", "/ar/lite/search?q=a&amp;page=2"],
    ["/ar/rss.xml", "/ar/rss.xml"],
    ["/ar/search/rss.xml?q=a", "/ar/search/rss.xml?q=a"],
    ["/media/1/720.jpeg", "/media/1/720.jpeg"],
    ["/sign-in", "/sign-in"],
  ])("links %s as %s", (href, lite) => {
    expect(places.liteHref(href)).toBe(lite);
  });
});
