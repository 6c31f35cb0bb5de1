import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { editions } from "@/e2e/support/editions";
import { articlePath } from "@/newsroom/published-article/rules";
import { isShortId, shortIdFrom } from "@/newsroom/short-id";
import { slugFrom } from "@/newsroom/slug/letters";
import { addressOf } from "./address";
import { type Place, Places } from "./places";

/** Bytes of Windows-1256 for the letters that headlines here are made of. */
const windows: Record<string, string> = { ا: "C7", ب: "C8", ت: "CA", د: "CF", ر: "D1", م: "E3", ن: "E4" };
const headline = fc
  .array(fc.constantFrom(...Object.keys(windows), "-", "a", "4"), { minLength: 1, maxLength: 40 })
  .map((letters) => slugFrom(letters.join(""), "x"));
const story = fc.record({
  id: fc.uint8Array({ minLength: 9, maxLength: 9 }).map(shortIdFrom),
  edition: fc.constantFrom("ar", "en"),
  slug: headline,
});
type Story = { id: string; edition: string; slug: string };

const invisible = ["\u200e", "\u200f", "\u061c", "\u200b", "\u2068", "\u00ad", "\ufeff"].map(
  encodeURIComponent,
);
const signs = ["،", ".", ")", "»", "؛", "…", "]", ",", "'", '"', " "].map(encodeURIComponent);
const words = ["اقرأ المزيد", "amp", "?utm_source=x", "&fbclid=IwAR0", "\n", "/amp", "/feed"].map(
  encodeURIComponent,
);

/** What may become of a whole address on its way; each keeps the id whole. */
const damages: ((address: string, { id, slug }: Story, number: number) => string)[] = [
  (address) => address.replaceAll("%", "%25"),
  (address, { slug }) =>
    address.replace(
      encodeURIComponent(slug),
      slug.replace(/[^\w-]/gu, (letter) => `%${windows[letter]}`),
    ),
  (address) =>
    address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = run
        .slice(1)
        .split("%")
        .map((hex) => Number.parseInt(hex, 16));
      return String.fromCharCode(...bytes);
    }),
  // Cut anywhere behind the id, also within a letter.
  (address, { id }, number) => {
    const end = address.toLowerCase().indexOf(id) + id.length;
    return end < id.length ? address : address.slice(0, end + (number % (address.length - end + 1)));
  },
  (address, { id }) => address.replace(id, id.toUpperCase()),
  (address, { id }) => address.replace(id, id.replaceAll("1", "l").replaceAll("0", "O")),
  (address) => address.replace(/^\/[^/]*/, (root) => root.toUpperCase()),
  (address, _, number) => address + (signs[number % signs.length] ?? ""),
  (address, _, number) => address + (words[number % words.length] ?? ""),
  (address, { id }, number) => address.replace(id, `${id}${words[number % words.length]}`),
  (address, { id }, number) => address.replace(id, `${invisible[number % invisible.length]}${id}`),
  (address, { id }, number) =>
    address.replace(
      id,
      id.slice(0, number % 10) + invisible[number % invisible.length] + id.slice(number % 10),
    ),
  (address) => `${address}/`,
  (address) => address.replaceAll("/", "//"),
  (address) => address.replace(/^\/[a-z]+\/a\//i, "/xx/a/"),
  (address) => address.replace(/^\/[a-z]+\/a\//i, "/a/"),
];
const damaged = fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(500)), { maxLength: 3 });

function newsroomWith(...stories: Story[]) {
  const publishedPlace = vi.fn(async (id: string) => {
    const found = stories.find((each) => each.id === id);
    return found ? { ...found, isWithdrawn: false } : null;
  });
  const places = new Places({
    editionsInUse: async () => [editions.ar, editions.en],
    slugs: async () => [
      { kind: "topic", edition: "en", id: "r", slug: "water", current: "rivers" },
      { kind: "topic", edition: "en", id: "r", slug: "rivers", current: "rivers" },
    ],
    publishedPlace,
  });
  const placeAt = async (path: string): Promise<Place> => {
    const address = addressOf(path);
    if (address.area === "moved") return { movedTo: address.to };
    const isPage = address.area === "page" || address.area === "file" || address.area === "query";
    return isPage ? places.of(address) : "missing";
  };
  return { placeAt, publishedPlace };
}

test("whatever befell a story's address, it leads in one step to the story whose id is whole", async () => {
  await fc.assert(
    fc.asyncProperty(story, story, damaged, async (meant, other, done) => {
      fc.pre(meant.id !== other.id);
      const path = encodeURI(articlePath(meant));
      const arrived = done.reduce(
        (address, [kind, number]) => damages[kind]?.(address, meant, number) ?? "",
        path,
      );
      const { placeAt } = newsroomWith(other, meant);
      const place = await placeAt(arrived);
      expect(place).toEqual(
        typeof place === "object" && "draw" in place ? { draw: path } : { movedTo: path },
      );
      expect(await placeAt(path)).toEqual({ draw: path });
    }),
    { numRuns: 2_000 },
  );
});

/** Pieces of addresses, ours and nobody's, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    "/",
    "//",
    "%2F",
    "ar",
    "EN",
    "a",
    "topic",
    "Water",
    "rivers",
    "page",
    "1",
    "rss.xml",
    "search",
  ),
  fc.constantFrom(
    "desk",
    "api",
    "media",
    "..",
    ".",
    "%2e%2e",
    "%00",
    "%0d%0aX: y",
    "@",
    "\\",
    ":",
    "evil.example",
  ),
  fc.constantFrom(
    "%FF",
    "%E2%80%8F",
    "%25D9%2585",
    "%",
    "%D8",
    "\u00d9\u0085",
    "comments/2",
    "،",
    "about",
    "feed",
  ),
  fc.uint8Array({ minLength: 9, maxLength: 9 }).map(shortIdFrom),
  fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

test("no address fails, moves twice or leads away from the site, and none asks without a whole id", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 9 }), story, async (pieces, known) => {
      const path = `/${pieces.join("")}`;
      const { placeAt, publishedPlace } = newsroomWith(known);
      const place = await placeAt(path);
      for (const [id] of publishedPlace.mock.calls) expect(isShortId(id)).toBe(true);
      if (typeof place !== "object" || "draw" in place) return;
      expect(place.movedTo).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      expect(await placeAt(place.movedTo)).not.toHaveProperty("movedTo");
    }),
    { numRuns: 5_000 },
  );
});

test("a slip within an id leads to no story, and asks for none", async () => {
  await fc.assert(
    fc.asyncProperty(
      story,
      fc.nat(9),
      fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"),
      async (meant, at, sign) => {
        const id = meant.id.slice(0, at) + sign + meant.id.slice(at + 1);
        fc.pre(id !== meant.id);
        const { placeAt, publishedPlace } = newsroomWith(meant);
        expect(await placeAt(encodeURI(articlePath({ ...meant, id })))).toBe("missing");
        expect(publishedPlace).not.toHaveBeenCalled();
      },
    ),
  );
});
