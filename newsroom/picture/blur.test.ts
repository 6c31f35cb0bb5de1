import { expect, test } from "vitest";
import { type BlurredPart, hidesAll, movedPart, partBetween } from "./blur";
import { PictureToBlur } from "./input";

const part: BlurredPart = { shape: "ellipse", x: 0.2, y: 0.2, width: 0.2, height: 0.2 };

test("a part is drawn from any corner, within the picture, and a touch draws none", () => {
  const drawn = { shape: "ellipse", x: 0.25, y: 0.5, width: 0.5, height: 0.5 };
  expect(partBetween("ellipse", { x: 0.75, y: 1.4 }, { x: 0.25, y: 0.5 })).toEqual(drawn);
  expect(partBetween("ellipse", { x: 0.3, y: 0.3 }, { x: 0.301, y: 0.301 })).toBeNull();
});

test("a part moved or resized stays within the picture", () => {
  expect(movedPart(part, { x: 5, y: -5 })).toMatchObject({ x: 0.8, y: 0 });
  expect(movedPart(part, { width: 5 })).toMatchObject({ x: 0, width: 1 });
  expect(movedPart(part, { height: -5 }).height).toBeGreaterThan(0);
});

test("who adds hides all that was hidden, who moves does not", () => {
  expect(hidesAll([part, movedPart(part, { x: 0.1 })], [part])).toBe(true);
  expect(hidesAll([movedPart(part, { x: 0.1 })], [part])).toBe(false);
  expect(hidesAll([{ ...part, shape: "rectangle" }], [part])).toBe(false);
});

test.each([
  ["no JSON", "x"],
  ["no list", "{}"],
  ["a part outside", JSON.stringify([{ ...part, x: 0.9 }])],
  ["no number", JSON.stringify([{ ...part, x: "0" }])],
  ["more than fit", JSON.stringify(Array(61).fill(part))],
])("a form with %s is refused", (_, parts) => {
  expect(PictureToBlur.safeParse({ id: "x", parts, version: "0" }).success).toBe(false);
});
