import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./folding";
import { foldWithPlaces } from "./folding-places";

const letters = [
  ..."أإآٱابتةهىيئءؤومسك ـ،.aéÉZ١۲3ﻻﷲ",
  "\u064e",
  "\u0651",
  "\u0654",
  "\u200c",
  "\u2067",
  "e\u0301",
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((parts) => parts.join(""));

test.each(["ar", "en", "fa", "ckb"])(
  "in %s it folds as texts are folded, and every letter has its place",
  (language) => {
    fc.assert(
      fc.property(text, (written) => {
        const { text: folded, starts, ends } = foldWithPlaces(written, language);
        expect(folded).toBe(fold(written, language));
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [at, start] of starts.entries()) {
          const end = ends[at] ?? 0;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(written.length);
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  },
);

test.each([
  ["ar", "قال مُحَمَّدٌ أمس", "محمد", "مُحَمَّدٌ"],
  ["ar", "محـــمد", "محمد", "محـــمد"],
  ["ar", "مسئولون هنا", "مسوول", "مسئول"],
  ["ar", "السماء صافية", "السما", "السماء"],
  ["ar", "دفع مائة دينار", "مئة", "مائة"],
  ["ar", "في \u2067بغداد\u2069.", "بغداد", "بغداد"],
  ["ar", "عام ٢٠١٨", "2018", "٢٠١٨"],
  ["en", "le café noir", "CAFE", "café"],
])("in %s «%s» «%s» stands as «%s»", (language, written, words, found) => {
  const { text: folded, starts, ends } = foldWithPlaces(written, language);
  const sought = fold(words, language);
  const at = folded.indexOf(sought);
  expect(written.slice(starts[at], ends[at + sought.length - 1])).toBe(found);
});
