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
