import { expect, test } from "vitest";
import type { Body, PlacedPicture } from "@/newsroom/body/rules";
import { missingIn, unfitIn } from "./fitness";
import { ArticleContent } from "./rules";
import { emptyContent, genreOf, genres, pictureIdsOf, slugOf } from "./words";

const picture: PlacedPicture = {
  pictureId: "0000000000",
  caption: "قارب عند الفجر",
  credit: "أرشيف الضفّتان",
  alternative: "قارب خشبي",
  isDecorative: false,
};
const bodyOf = (...content: Body["doc"]["content"]): Body => ({ version: 1, doc: { type: "doc", content } });
const complete: ArticleContent = {
  ...emptyContent,
  headline: "عنوان",
  sectionId: "6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11",
  bylineIds: ["6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b12"],
  leadPicture: picture,
  body: bodyOf(
    { type: "paragraph", content: [{ type: "text", text: "متن." }] },
    { type: "picture", attrs: { ...picture, pictureId: "1111111111" } },
  ),
};

test("an empty story names everything that it lacks, a complete one nothing", () => {
  expect(missingIn(emptyContent).map(({ field }) => field)).toEqual([
    "headline",
    "sectionId",
    "bylineIds",
    "body",
  ]);
  expect(missingIn(complete)).toEqual([]);
});

test("a picture needs caption, credit, and alternative text unless it is decorative", () => {
  const bare = { ...picture, caption: " ", credit: "", alternative: "" };
  const story = {
    ...complete,
    leadPicture: bare,
    body: bodyOf(...complete.body.doc.content.slice(0, 1), { type: "picture", attrs: bare }),
  };
  expect(missingIn(story).map(({ field, messageKey }) => `${field} ${messageKey}`)).toEqual([
    "leadPicture captionMissing",
    "leadPicture creditMissing",
    "leadPicture alternativeMissing",
    "body.1 captionMissing",
    "body.1 creditMissing",
    "body.1 alternativeMissing",
  ]);
  expect(
    missingIn({ ...complete, leadPicture: { ...picture, alternative: "", isDecorative: true } }),
  ).toEqual([]);
});

test("what a camera or a program wrote is no caption, credit or alternative text", () => {
  const written = {
    ...picture,
    caption: "IMG_0042.JPG",
    credit: "SONY DSC",
    alternative: "DCIM\\100\\a.jpg",
  };
  expect(missingIn({ ...complete, leadPicture: written }).map(({ messageKey }) => messageKey)).toEqual([
    "captionMissing",
    "creditMissing",
    "alternativeMissing",
  ]);
  expect(missingIn({ ...complete, leadPicture: { ...picture, caption: "iPhone 15" } })).toEqual([]);
});

test("what is too long may be kept, and stands in the way of readers with its place", () => {
  const text = (length: number) => [{ type: "text" as const, text: "م".repeat(length) }];
  const entry = { type: "listItem" as const, content: [{ type: "paragraph" as const, content: text(3) }] };
  const tooMuch: ArticleContent = {
    ...complete,
    headline: "ع".repeat(301),
    standfirst: "م".repeat(1342),
    dateline: "ب".repeat(81),
    slug: "س".repeat(61),
    topicIds: Array.from({ length: 13 }, () => complete.bylineIds[0] ?? ""),
    leadPicture: { ...picture, caption: "ش".repeat(601) },
    body: bodyOf(
      { type: "paragraph", content: text(10) },
      { type: "paragraph", content: [...text(20_000), ...text(20_000)] },
      { type: "bulletList", content: Array.from({ length: 600 }, () => entry) },
      { type: "picture", attrs: { ...picture, credit: "ح".repeat(201) } },
    ),
  };
  expect(ArticleContent.safeParse(tooMuch).success).toBe(true);
  expect(unfitIn(complete)).toEqual([]);
  const places = unfitIn(tooMuch).map(({ field, messageKey }) => `${field} ${messageKey}`);
  expect(places).toEqual([
    "headline tooLong.headline",
    "standfirst tooLong.standfirst",
    "dateline tooLong.dateline",
    "slug tooLong.slug",
    "topicIds tooLong.topicIds",
    "leadPicture tooLong.caption",
    "body.3 tooLong.credit",
    "body.1 tooLong.paragraph",
    "body.2 tooLong.list",
  ]);
  expect(unfitIn(tooMuch).find(({ field }) => field === "body.1")?.values).toEqual({
    limit: 20_000,
    length: 40_000,
    number: 2,
  });
});

test("a story's pictures are listed once each", () => {
  const twice = {
    ...complete,
    body: bodyOf(...complete.body.doc.content, { type: "picture", attrs: picture }),
  };
  expect(pictureIdsOf(twice)).toEqual(["0000000000", "1111111111"]);
});

test("a story's slug is the editor's, else the headline's, else its id", () => {
  expect(slugOf({ slug: "قارب", headline: "عنوان" }, "id")).toBe("قارب");
  expect(slugOf({ slug: null, headline: "عنوان طويل" }, "id")).toBe("عنوان-طويل");
  expect(slugOf({ slug: "!", headline: "عنوان" }, "id")).toBe("عنوان");
  expect(slugOf({ slug: "", headline: "!" }, "id")).toBe("id");
});

test("a story is of one of the types; one from before there were any is news", () => {
  expect(genreOf(ArticleContent.parse(emptyContent))).toBe("news");
  for (const genre of genres) expect(genreOf(ArticleContent.parse({ ...emptyContent, genre }))).toBe(genre);
  expect(ArticleContent.safeParse({ ...emptyContent, genre: "رأي" }).success).toBe(false);
});
