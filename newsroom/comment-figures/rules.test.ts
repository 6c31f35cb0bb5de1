import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discreet, type Figures, fewest, figureLines, isMonth, monthAfter } from "./rules";

const none: Figures = {
  ...{ received: 0, refused: 0, held: 0, atOnce: 0, approved: 0, rejected: 0, reasons: [] },
  appeals: { received: 0, upheld: 0, overturned: 0 },
  medianSeconds: null,
};

test("months follow each other over the year", () => {
  expect([monthAfter("2026-12"), monthAfter("2026-01", -1), monthAfter("2026-02")]).toEqual([
    ...["2027-01", "2025-12", "2026-03"],
  ]);
  expect(["2026-10", "2026-13", "2026-1", "1999-10", "2026-10-01"].map(isMonth)).toEqual([
    ...[true, false, false, false, false],
  ]);
});

describe("what is published of a month", () => {
  test("is nothing but noughts where nobody commented", () => {
    expect(discreet("2026-10", none)).toMatchObject({
      received: 0,
      rejected: 0,
      reasons: [],
      medianSeconds: null,
    });
    expect(figureLines(discreet("2026-10", none)).map(([, value]) => value)).toEqual([
      ...["2026-10", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", ""],
    ]);
  });

  test("tells no small number", () => {
    const few = discreet("2026-10", {
      ...none,
      ...{ received: 40, refused: 3, approved: 4, rejected: 0, medianSeconds: 60 },
      appeals: { received: 9, upheld: 8, overturned: 1 },
    });
    expect(few).toMatchObject({
      received: 40,
      refused: "few",
      approved: "few",
      rejected: 0,
      medianSeconds: null,
    });
    expect(few.appeals).toEqual({ received: 9, decided: 9, outcomes: null });
    expect(figureLines(few)).toContainEqual(["refused", "<5"]);
  });

  const reasonsOf = (...reasons: [string | null, number][]) => {
    const counted = reasons.map(([label, count]) => ({ label, count }));
    const rejected = counted.reduce((sum, { count }) => sum + count, 0);
    return discreet("2026-10", { ...none, rejected, reasons: counted }).reasons.map(({ label, count }) => [
      label,
      count,
    ]);
  };

  test("puts small reasons together, with the smallest of the others where their sum were small too", () => {
    expect(reasonsOf(["insult", 20], ["spam", 3], ["hate", 4])).toEqual([
      ["insult", 20],
      [null, 7],
    ]);
    expect(reasonsOf(["insult", 20], ["hate", 6], ["spam", 1])).toEqual([
      ["insult", 20],
      [null, 7],
    ]);
    expect(reasonsOf(["insult", 20], [null, 6])).toEqual([
      ["insult", 20],
      [null, 6],
    ]);
    expect(reasonsOf(["insult", 3])).toEqual([]);
  });

  test("gives no small count away, also not by taking one from another", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 });
    fc.assert(
      fc.property(counts, (given) => {
        const told = reasonsOf(...given.map((count, at): [string, number] => [`r${at}`, count]));
        const sum = given.reduce((one, other) => one + other, 0);
        for (const [, count] of told) expect(count).toBeGreaterThanOrEqual(fewest);
        if (told.length > 0) expect(told.reduce((one, [, count]) => one + Number(count), 0)).toBe(sum);
      }),
    );
  });
});
