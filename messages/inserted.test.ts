import { TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { allParsedTexts } from "./parsed";

/**
 * Values that stand in a message as they are; every other one is somebody's words, whose direction no message knows,
 * and stands between isolates. Numbers are no values of this kind: they are said as `{count, number}` or counted.
 */
const asTheyAre = {
  time: "written by newsDate in the reader's language",
  date: "written by newsDate in the reader's language",
  due: "a time, written by newsDate in the reader's language",
  live: "a time to the second",
  role: "a text of ours in the same language",
  standing: "a text of ours in the same language",
  field: "a text of ours in the same language",
  things: "counts of ours in the same language",
  problem: "a sentence of ours in the same language, with isolates of its own",
  message: "a sentence of ours in the same language, with isolates of its own",
  answer: "a text of ours in the same language",
  said: "a sentence of ours in the same language",
  written: "a number in the edition's digits",
  wanted: "a number in the edition's digits",
  link: "an address in a line of its own in a letter: programs open what stands in it to the end",
};

const isolated = /\u2068\{\w+\}\u2069/;

const inserted = allParsedTexts.flatMap(({ language, path, text, elements }) =>
  elements.flatMap((element) => {
    if (element.type !== TYPE.argument || !element.location) return [];
    const { start, end } = element.location;
    const around = text.slice(start.offset - 1, end.offset + 1);
    const isAlone = around.startsWith(">") && around.endsWith("<");
    return [{ language, path, name: element.value, isIsolated: isolated.test(around) || isAlone }];
  }),
);

describe("what a message inserts", () => {
  test("stands between isolates, or in an element of its own, unless it is known to need none", () => {
    const bare = inserted.filter(({ name, isIsolated }) => !isIsolated && !(name in asTheyAre));
    expect(bare).toEqual([]);
  });

  test("is known to need none only where it is so", () => {
    expect(inserted.filter(({ name, isIsolated }) => isIsolated && name in asTheyAre)).toEqual([]);
    const names = new Set(inserted.map(({ name }) => name));
    expect(Object.keys(asTheyAre).filter((name) => !names.has(name))).toEqual([]);
  });
});
