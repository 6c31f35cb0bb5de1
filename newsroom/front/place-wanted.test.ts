import { expect, test } from "vitest";
import { type FrontPlace, placeWanted } from "./place-wanted";

const place = (value: string, given: Partial<FrontPlace> = {}): FrontPlace => ({
  ...{ value, front: null, sectionId: null, topicId: null, container: "", layout: "list", by: "newest" },
  ...given,
});

const places = [
  place("topic", { front: "النيل", topicId: "t", layout: "lead" }),
  place("list"),
  place("lead", { layout: "lead" }),
  place("section", { front: "ثقافة", sectionId: "s" }),
];

test("what a plan wishes comes to a place that there is", () => {
  expect(placeWanted("lead", places, "s")).toEqual({ value: "lead", rank: 1 });
  expect(placeWanted("high", places, "s")).toEqual({ value: "lead", rank: 2 });
  expect(placeWanted("section", places, "s")).toEqual({ value: "section", rank: 1 });
  expect(placeWanted("lead", [place("list")], null)).toEqual({ value: "list", rank: 1 });
});

test("where no such front is composed, or nothing was wished, no place is proposed", () => {
  expect(placeWanted(null, places, "s")).toBeNull();
  expect(placeWanted("section", places, "another")).toBeNull();
  expect(placeWanted("section", places, null)).toBeNull();
  expect(placeWanted("lead", [], "s")).toBeNull();
});
