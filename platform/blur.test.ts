import fc from "fast-check";
import { expect, test } from "vitest";
import { blurParts, type Part } from "./blur";

const side = 48;
const pixelsOf = (bytes: Uint8Array) => ({ bytes, width: side, height: side });
const noise = fc.uint8Array({ minLength: side * side * 3, maxLength: side * side * 3 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const part: fc.Arbitrary<Part> = fc.record({
  shape: fc.constantFrom("rectangle" as const, "ellipse" as const),
  x: share,
  y: share,
  width: share,
  height: share,
});
const at = (bytes: Uint8Array, x: number, y: number) => [
  ...bytes.subarray((y * side + x) * 3, (y * side + x) * 3 + 3),
];
const middle: Part = { shape: "rectangle", x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

test("changes nothing outside of a part, nor the pixels it was given", () => {
  fc.assert(
    fc.property(noise, part, (bytes, { ...given }) => {
      const before = Uint8Array.from(bytes);
      const after = blurParts(pixelsOf(bytes), [given]).bytes;
      expect(bytes).toEqual(before);
      const [wide, high] = [given.width * 0.06, given.height * 0.06];
      for (let y = 0; y < side; y += 5)
        for (let x = 0; x < side; x += 5) {
          const isNear =
            x + 1 >= (given.x - wide) * side - 1 &&
            x <= (given.x + given.width + wide) * side + 1 &&
            y + 1 >= (given.y - high) * side - 1 &&
            y <= (given.y + given.height + high) * side + 1;
          if (!isNear) expect(at(after, x, y)).toEqual(at(before, x, y));
        }
    }),
    { numRuns: 30 },
  );
});

test("leaves of a part its means alone: other pixels with the same ones look the same", () => {
  fc.assert(
    fc.property(noise, (bytes) => {
      // Turned upside down within one field of the part, whose means stay what they are.
      const turned = Uint8Array.from(bytes);
      const [left, top, wide] = [20, 20, 4];
      for (let y = 0; y < wide; y += 1)
        for (let x = 0; x < wide; x += 1)
          turned.set(at(bytes, left + wide - 1 - x, top + wide - 1 - y), ((top + y) * side + left + x) * 3);
      expect(blurParts(pixelsOf(turned), [middle]).bytes).toEqual(blurParts(pixelsOf(bytes), [middle]).bytes);
    }),
    { numRuns: 30 },
  );
});

test("hides what is drawn tight, and the whole of an ellipse", () => {
  const board = new Uint8Array(side * side * 3).map(
    (_, index) => ((Math.floor(index / 3) + Math.floor(index / 3 / side)) % 2) * 255,
  );
  for (const shape of ["rectangle", "ellipse"] as const) {
    const { bytes } = blurParts(pixelsOf(board), [{ ...middle, shape }]);
    for (const [x, y] of [
      [24, 24],
      [13, 24],
      [34, 24],
      [24, 13],
    ] as const)
      for (const value of at(bytes, x, y)) expect(Math.abs(value - 128)).toBeLessThan(24);
  }
});

test("many small parts over one face leave no more of it than one", () => {
  fc.assert(
    fc.property(noise, fc.constantFrom(2, 3, 6), (bytes, each) => {
      const many = Array.from({ length: each ** 2 }, (_, index): Part => {
        const [column, row] = [index % each, Math.floor(index / each)];
        const wide = 0.5 / each;
        // Less than a field lies between them.
        const size = { width: wide * 0.97, height: wide * 0.97 };
        return { shape: "rectangle", x: 0.25 + column * wide, y: 0.25 + row * wide, ...size };
      });
      const after = blurParts(pixelsOf(bytes), many).bytes;
      // Turned upside down within one field of the whole, which is more than one of the parts.
      const turned = Uint8Array.from(bytes);
      const [left, top, wide] = [20, 20, 4];
      for (let y = 0; y < wide; y += 1)
        for (let x = 0; x < wide; x += 1)
          turned.set(at(bytes, left + wide - 1 - x, top + wide - 1 - y), ((top + y) * side + left + x) * 3);
      expect(blurParts(pixelsOf(turned), many).bytes).toEqual(after);
    }),
    { numRuns: 20 },
  );
});

test("a small part keeps fewer fields: none is smaller than a fiftieth of the picture", () => {
  const large = 400;
  const bytes = new Uint8Array(large * large * 3).map((_, index) => (Math.floor(index / 3) % 2) * 255);
  // The left half is dark and the right one light: within one field they are one grey.
  const small: Part = { shape: "rectangle", x: 0.5, y: 0.5, width: 0.02, height: 0.02 };
  for (let y = 200; y < 208; y += 1)
    for (let x = 200; x < 208; x += 1)
      bytes.fill(x < 204 ? 0 : 255, (y * large + x) * 3, (y * large + x) * 3 + 3);
  const after = blurParts({ bytes, width: large, height: large }, [small]).bytes;
  const seen = new Set<number>();
  for (let y = 200; y < 208; y += 1)
    for (let x = 200; x < 208; x += 1) seen.add(after[(y * large + x) * 3] ?? 0);
  expect(seen.size).toBe(1);
});
