import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { bodyOf } from "@/e2e/support/rows";
import { emptyContent } from "@/newsroom/content/words";
import { differenceTo } from "./difference";

const story = (headline: string, ...paragraphs: string[]) => ({
  ...emptyContent,
  headline,
  body: bodyOf(...paragraphs),
});

test("what would come and what would go is told place by place", () => {
  const changes = differenceTo(editions.ar, story("عنوان", "أولى.", "ثانية."), story("عنوان جديد", "أولى."));
  expect(changes.map(({ field }) => field).sort()).toEqual(["body", "headline"]);
  expect(changes.find(({ field }) => field === "headline")).toMatchObject({
    was: { headline: "عنوان" },
    is: { headline: "عنوان جديد" },
  });
});

test("of the same words nothing", () => {
  expect(differenceTo(editions.ar, story("عنوان", "أولى."), story("عنوان", "أولى."))).toEqual([]);
});
