import { expect, test } from "vitest";
import { emptyContent } from "@/newsroom/content/words";
import { skeletonOf } from "./rules";

const picture = { pictureId: "0000000000", caption: "شرح", credit: "", alternative: "", isDecorative: false };
const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: "ماذا حدث؟" }] };

test("a template keeps what stories of its kind share, and nothing that each has of its own", () => {
  const placed = { type: "picture" as const, attrs: picture };
  const content = [paragraph, placed, { type: "gallery" as const, content: [placed] }];
  expect(
    skeletonOf({
      ...emptyContent,
      genre: "interview",
      headline: "عنوان",
      standfirst: "من هو، ولماذا الآن",
      dateline: "البصرة",
      slug: "a",
      sectionId: "s",
      topicIds: ["t"],
      bylineIds: ["b"],
      leadPicture: picture,
      body: { version: 1, doc: { type: "doc", content } },
    }),
  ).toEqual({
    ...emptyContent,
    genre: "interview",
    standfirst: "من هو، ولماذا الآن",
    sectionId: "s",
    topicIds: ["t"],
    body: { version: 1, doc: { type: "doc", content: [paragraph] } },
  });
});
