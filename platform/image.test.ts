import sharp from "sharp";
import { expect, test } from "vitest";
import { cropWithoutMetadata, decodeWithoutMetadata, likenessOf } from "./image";

/** Bars of a pattern, as a picture of this width in a format. */
async function drawn(pattern: number, width: number, format: "jpeg" | "webp" | "png"): Promise<bigint> {
  const bars = Array.from({ length: 14 }, (_, index) => {
    const at = index * pattern;
    const place = `x="${(at * 97) % 850}" y="${(at * 61) % 550}" width="150" height="100"`;
    return `<rect ${place} fill="hsl(${(at * 47) % 360} 70% ${15 + ((at * 13) % 70)}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><rect width="900" height="600" fill="#999"/>${bars.join("")}</svg>`;
  const file = await sharp(Buffer.from(svg)).resize(width).toFormat(format, { quality: 50 }).toBuffer();
  const pixels = await decodeWithoutMetadata(file, 1920, 80_000_000);
  if (!pixels) throw new Error("not decoded");
  return likenessOf(pixels);
}

const distance = (one: bigint, other: bigint) =>
  [...BigInt.asUintN(64, one ^ other).toString(2)].filter((bit) => bit === "1").length;

test("sizes, formats and compression change few of the bits, another picture many", async () => {
  const own = await drawn(7, 1400, "png");
  expect(own).not.toBe(0n);
  expect(distance(own, await drawn(7, 500, "jpeg"))).toBeLessThanOrEqual(6);
  expect(distance(own, await drawn(7, 900, "webp"))).toBeLessThanOrEqual(6);
  expect(distance(own, await drawn(11, 1400, "png"))).toBeGreaterThan(12);
});

test("what is too plain to tell looks like nothing", async () => {
  const plain = { bytes: Buffer.alloc(300 * 200 * 3, 200), width: 300, height: 200 };
  expect(await likenessOf(plain)).toBe(0n);
});

test("a crop keeps the part that was chosen", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#000"/><rect x="200" width="100" height="100" fill="#fff"/></svg>`;
  const file = await sharp(Buffer.from(svg)).png().toBuffer();
  const size = { width: 50, height: 50 };
  expect((await cropWithoutMetadata(file, size, "east"))?.data[0]).toBeGreaterThan(200);
  expect((await cropWithoutMetadata(file, size, "west"))?.data[0]).toBeLessThan(50);
});
