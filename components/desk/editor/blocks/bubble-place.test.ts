import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfBubble } from "./bubble-place";

const room = { top: 100, bottom: 700, left: 300, right: 980 };
const size = { width: 140, height: 44 };
const line = (top: number, left: number, right: number) => ({ top, bottom: top + 30, left, right });

test.each([
  ["above, in the middle of what is selected", [line(400, 500, 700)], { top: 348, left: 530, isAbove: true }],
  [
    "over the first line's own part",
    [line(400, 320, 420), line(432, 600, 940)],
    { top: 348, left: 300, isAbove: true },
  ],
  ["below, where the bar is above", [line(110, 500, 700)], { top: 148, left: 530, isAbove: false }],
  ["within the sheet, at its end", [line(400, 940, 975)], { top: 348, left: 840, isAbove: true }],
])("it stands %s", (_, lines, place) => expect(placeOfBubble(lines, size, room)).toEqual(place));

test("it stands nowhere where the words are out of sight, or fill it", () => {
  expect(placeOfBubble([line(20, 500, 700)], size, room)).toBeNull();
  expect(placeOfBubble([{ ...line(90, 500, 700), bottom: 690 }], size, room)).toBeNull();
});

test("it never lies over a selected word, nor outside of the room", () => {
  const lines = fc
    .array(fc.record({ top: fc.integer({ min: 0, max: 800 }), left: fc.integer({ min: 300, max: 900 }) }), {
      minLength: 1,
    })
    .map((made) => made.map(({ top, left }) => line(top, left, left + 60)));
  fc.assert(
    fc.property(lines, (selected) => {
      const place = placeOfBubble(selected, size, room);
      if (!place) return;
      const bottom = place.top + size.height;
      expect(selected.every((each) => each.top >= bottom || each.bottom <= place.top)).toBe(true);
      expect(place.top).toBeGreaterThanOrEqual(room.top);
      expect(bottom).toBeLessThanOrEqual(room.bottom);
      expect(place.left).toBeGreaterThanOrEqual(room.left);
      expect(place.left + size.width).toBeLessThanOrEqual(room.right);
    }),
  );
});
