import { expect, test } from "vitest";
import { type EmbeddedWords, offeredWords as offered } from "./offered-words";

const offeredWords = (words: EmbeddedWords, timeZone = "Asia/Baghdad") => offered(words, timeZone);

const nothing = { xmp: {}, iptc: {}, exif: {} };

test("the credit line comes before the creator, the creator before the copyright", () => {
  const exif = { creator: "كاميرا", rights: "وكالة" };
  expect(offeredWords({ ...nothing, exif }).credit).toBe("كاميرا");
  expect(offeredWords({ ...nothing, exif, iptc: { credit: "سطر" } }).credit).toBe("سطر");
  expect(offeredWords({ xmp: { credit: "ليلى" }, iptc: { credit: "سطر" }, exif }).credit).toBe("ليلى");
  expect(offeredWords({ ...nothing, exif: { rights: "وكالة" } }).credit).toBe("وكالة");
});

test("words are tidied, cut, and left out where software wrote them", () => {
  expect(offeredWords({ ...nothing, xmp: { description: " نهر \u202e\n دجلة\u0000 " } }).caption).toBe(
    "نهر دجلة",
  );
  expect(offeredWords({ ...nothing, xmp: { description: "نهر\ud800 دجلة\udc00" } }).caption).toBe("نهر دجلة");
  expect(offeredWords({ ...nothing, exif: { description: "OLYMPUS DIGITAL CAMERA" } }).caption).toBe("");
  expect(offeredWords({ ...nothing, exif: { creator: "????" } }).credit).toBe("");
  expect(offeredWords({ ...nothing, iptc: { credit: "ع".repeat(500) } }).credit).toHaveLength(200);
});

test.each([
  ["2026:03:04 05:06:07", undefined, "2026-03-04T02:06:07.000Z"],
  ["2026:03:04 05:06:07", "+00:00", "2026-03-04T05:06:07.000Z"],
  ["2026:13:40 05:06:07", undefined, undefined],
  ["0000:00:00 00:00:00", undefined, undefined],
  ["yesterday", undefined, undefined],
])("taken at %s (%s)", (takenAt, offset, expected) => {
  expect(offeredWords({ ...nothing, exif: { takenAt, offset } }).takenAt?.toISOString()).toBe(expected);
});

test("a clock without a zone is the newsroom's, in summer and in winter", () => {
  const taken = (takenAt: string) =>
    offeredWords({ ...nothing, exif: { takenAt } }, "Africa/Cairo").takenAt?.toISOString();
  expect(taken("2026:01:10 12:00:00")).toBe("2026-01-10T10:00:00.000Z");
  expect(taken("2026:07:10 12:00:00")).toBe("2026-07-10T09:00:00.000Z");
});
