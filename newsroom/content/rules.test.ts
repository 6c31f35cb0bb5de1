import { expect, test } from "vitest";
import type { Body, PlacedPicture } from "@/newsroom/body/rules";
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
