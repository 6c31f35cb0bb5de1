import { expect, test } from "vitest";
import { emptyContent } from "@/newsroom/content/words";
import { detailsOf, type Sources } from "./story-details";

const { body: _, ...fields } = emptyContent;
const picture = {
  pictureId: "0000000000",
  caption: "قارب عند الفجر",
  credit: "أرشيف الضفّتان",
  alternative: "قارب خشبي",
  isDecorative: false,
};
const undone = (given: Partial<Sources> = {}) =>
  detailsOf({ fields, pictures: [], words: 0, commissioned: null, isUnclear: () => false, ...given })
    .filter(({ isDone }) => !isDone)
    .map(({ name, lacks }) => [name, ...lacks].join(" "));

const whole = {
  ...fields,
  headline: "عنوان",
  standfirst: "مقدمة",
  sectionId: "a",
  topicIds: ["a"],
  bylineIds: ["a"],
  leadPicture: picture,
};

test("an empty story lacks everything, a whole one nothing", () => {
  expect(undone()).toEqual([
    "sectionId",
    "topicIds",
    "headline",
    "standfirst",
    "bylineIds",
    "leadPicture",
    "length",
  ]);
  expect(undone({ fields: whole, words: 1 })).toEqual([]);
});

test("a picture without one of its words, or without a right, is not complete", () => {
  const bare = { ...picture, credit: "", alternative: " " };
  expect(undone({ fields: { ...whole, leadPicture: bare }, words: 1 })).toEqual([
    "leadPicture credit alternative",
  ]);
  expect(undone({ fields: { ...whole, leadPicture: { ...bare, isDecorative: true } }, words: 1 })).toEqual([
    "leadPicture credit",
  ]);
  const machine = { ...picture, caption: "IMG_1234", credit: "SONY DSC" };
  expect(undone({ fields: { ...whole, leadPicture: machine }, words: 1 })).toEqual([
    "leadPicture caption credit",
  ]);
  expect(undone({ fields: whole, words: 1, isUnclear: () => true })).toEqual(["leadPicture basis"]);
});

test("pictures of the body count as one, which leads to the first that lacks something", () => {
  const pictures = [
    { index: 2, picture },
    { index: 5, picture: { ...picture, caption: "" } },
  ];
  const given = { fields: whole, words: 1, commissioned: null, isUnclear: () => false, pictures };
  expect(detailsOf(given).find(({ name }) => name === "pictures")).toMatchObject({
    field: "body.5",
    isDone: false,
    lacks: ["caption"],
  });
});

test.each([
  [600, 480, false],
  [600, 540, true],
  [600, 660, true],
  [600, 661, false],
])("of %i words that were asked for %i are enough: %s", (commissioned, words, isEnough) => {
  expect(undone({ fields: whole, words, commissioned })).toEqual(isEnough ? [] : ["length"]);
});
