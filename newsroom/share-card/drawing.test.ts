import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cleanNameplate } from "@/newsroom/nameplate/cleaning";
import { drawShareCard, fitHeadline } from "./drawing";
import { lineHeightOf, mostHeadlineLines, sizesOf } from "./layout";
import { pictureWidth, type ShareCard, shareCardSize } from "./rules";

const nameplate = cleanNameplate(
  '<svg viewBox="0 0 400 100"><path d="M0 90V10h60v80zm90 0 50-80 50 80z"/><circle cx="260" cy="50" r="40"/><rect x="330" y="10" width="70" height="80"/></svg>',
);

const plain: ShareCard = {
  language: "ar",
  direction: "rtl",
  outletName: "جريدة الضفاف",
  nameplate: null,
  genreName: null,
  sectionName: "العراق",
  headline: "هدنة في السودان",
  signers: [],
  picture: null,
};
const english: ShareCard = {
  ...plain,
  language: "en",
  direction: "ltr",
  outletName: "The Banks",
  sectionName: "Iraq",
};
const withPicture = { picture: { id: "x", width: 960 } };
const longHeadline =
  "البرلمان العراقي يصوّت على موازنة الأعوام الثلاثة المقبلة وسط خلافات حادّة بين الكتل السياسية بشأن حصة إقليم كردستان ورواتب موظفيه ومستحقات الفلاحين المتأخرة منذ 2023";

/** One card of each kind, and a change in it that readers would notice. */
const cards: Record<string, [ShareCard, Partial<ShareCard>]> = {
  short: [plain, { headline: "هدنه في السودان" }],
  long: [{ ...plain, ...withPicture, genreName: "تحليل", headline: longHeadline }, { sectionName: "العرق" }],
  mixed: [
    {
      ...plain,
      headline: "«أطباء بلا حدود»: 3 آلاف مصاب في البصرة (العراق)… مُحَمَّدٌ … BBC News … 95%",
    },
    // A mark that is missing.
    { headline: "«أطباء بلا حدود»: 3 آلاف مصاب في البصرة (العراق)… مُحَمَّد … BBC News … 95%" },
  ],
  tashkeel: [
    { ...plain, ...withPicture, headline: "قُتِلَ أم قَتَلَ؟ حين تُغيِّرُ حَرَكَةٌ واحِدَةٌ مَعنى الخَبَرِ كُلِّهِ" },
    { headline: "قُتِلَ أم قُتِلَ؟ حين تُغيِّرُ حَرَكَةٌ واحِدَةٌ مَعنى الخَبَرِ كُلِّهِ" },
  ],
  latin: [
    {
      ...plain,
      ...withPicture,
      sectionName: "تقنية",
      headline: "Spotify تطلق خدمة «AI DJ» بالعربية (+12 500 أغنية)",
    },
    // Another order of the same letters.
    { headline: "Spotify تطلق خدمة «DJ AI» بالعربية (+12 500 أغنية)" },
  ],
  opinion: [
    {
      ...plain,
      nameplate: { hash: "0a".repeat(16), width: nameplate.width },
      genreName: "رأي",
      sectionName: "آراء",
      headline: "لماذا نقرأ الصحف بعد أن نعرف الخبر؟",
      signers: ["سلمى عبد الرحمن"],
    },
    { signers: ["سلمي عبد الرحمن"] },
  ],
  english: [
    { ...english, ...withPicture, headline: "Parliament passes budget (“the hardest yet”) after 14 hours" },
    { headline: "Parliament passes budget (“the hardest yet“) after 14 hours" },
  ],
};

/** A sky, a sun and a field, as large as the picture's part of a card. */
const landscape = () => {
  const [width, height] = [pictureWidth, shareCardSize.height];
  const shapes = `<rect width="${width}" height="400" fill="#c9dcec"/><circle cx="310" cy="150" r="60" fill="#f3c969"/><rect y="400" width="${width}" height="230" fill="#7a8b4f"/>`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();
};

const files = async (card: ShareCard) => ({
  nameplate: card.nameplate && Buffer.from(nameplate.svg),
  picture: card.picture && (await landscape()),
});
const drawn = async (card: ShareCard) => Buffer.from(await drawShareCard(card, await files(card)));

/** Sides of the fields in which two pictures are compared, in pixels: about a dot or a mark. */
const field = 10;
/** How far the mean of a field may lie from the other's, of 255: ours and what WebP loses are below five, two dots of a small letter above fifteen. */
const tolerance = 12;

/** The largest distance between the means of two pictures' fields. */
async function distance(one: Buffer, other: Buffer): Promise<number> {
  const { width, height } = shareCardSize;
  const [first, second] = await Promise.all(
    [one, other].map((each) => sharp(each).greyscale().raw().toBuffer()),
  );
  const sums = new Float64Array(Math.ceil(width / field) * Math.ceil(height / field));
  for (let at = 0; at < width * height; at += 1) {
    const index =
      Math.floor(Math.floor(at / width) / field) * (width / field) + Math.floor((at % width) / field);
    sums[index] = (sums[index] ?? 0) + Math.abs((first?.[at] ?? 0) - (second?.[at] ?? 255));
  }
  return Math.max(...sums) / field ** 2;
}

describe.each(Object.keys(cards))("the card of a %s headline", (name) => {
  const file = join(import.meta.dirname, "golden", `${name}.webp`);
  const [card, change] = cards[name] ?? [plain, {}];

  test("is the one that somebody looked at, and one that says anything else is told from it", async () => {
    const now = await drawn(card);
    const isNew = !existsSync(file);
    if (isNew) await writeFile(file, await sharp(now).webp({ quality: 82, effort: 6 }).toBuffer());
    expect(isNew, `look at ${file}, which was drawn just now; remove it to have it drawn anew`).toBe(false);
    const golden = await readFile(file);
    expect(golden.length).toBeLessThan(40_000);
    expect(await distance(golden, now)).toBeLessThan(tolerance);
    expect(await distance(golden, await drawn({ ...card, ...change }))).toBeGreaterThan(tolerance);
    const shifted = await sharp(now)
      .affine([1, 0, 0, 1], { odx: 0, ody: 4 })
      .resize(shareCardSize)
      .toBuffer();
    expect(await distance(golden, shifted)).toBeGreaterThan(tolerance);
  });

  test("is a JPEG of its size that programs take, with nothing in it but pixels", async () => {
    const bytes = await drawn(card);
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({ format: "jpeg", ...shareCardSize });
    expect(bytes.length).toBeLessThan(300_000);
  });
});

describe("a headline on a card", () => {
  const words = longHeadline.split(" ");

  test("becomes smaller as it grows, and is cut at a word only in the smallest size", async () => {
    for (const card of [plain, { ...plain, ...withPicture }]) {
      const sizes = [...sizesOf(card)];
      const fitted = [];
      for (let count = 2; count <= words.length; count += 1)
        fitted.push(await fitHeadline({ ...card, headline: words.slice(0, count).join(" ") }));
      const used = fitted.map(({ size }) => size);
      expect(used).toEqual([...used].sort((one, other) => other - one));
      expect([...new Set(used)]).toEqual(sizes);
      for (const { words: set, size } of fitted.filter((each) => each.words.endsWith("…"))) {
        expect(size).toBe(sizes.at(-1));
        expect(words.slice(0, set.split(" ").length).join(" ")).toBe(set.slice(0, -1));
      }
    }
  });

  test("without a space is cut within its letters, and one with marks has room for them", async () => {
    const endless = await fitHeadline({ ...plain, headline: "م".repeat(300) });
    expect(endless.words).toMatch(/^م{20,}…$/);
    expect(lineHeightOf({ ...plain, headline: "نُشِرَ" })).toBeGreaterThan(lineHeightOf(plain));
    expect(lineHeightOf(plain)).toBeGreaterThanOrEqual(1.4);
    expect(mostHeadlineLines).toBe(3);
  });
});

test("what cannot be read is left out: a picture that is none, a name whose drawing is gone", async () => {
  const card = { ...plain, ...withPicture, nameplate: { hash: "0a".repeat(16), width: nameplate.width } };
  const bytes = await drawShareCard(card, { nameplate: null, picture: Buffer.from("words") });
  expect(await distance(Buffer.from(bytes), await drawn(plain))).toBeLessThan(1);
});
