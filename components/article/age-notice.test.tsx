import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { AgeNotice } from "./age-notice";

const said = (edition: keyof typeof editions, publishedAt: string, today: string) =>
  renderToStaticMarkup(
    <AgeNotice publishedAt={new Date(publishedAt)} today={new Date(today)} edition={editions[edition]} />,
  )
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");

test.each([
  ["ar", "2025-11-29T08:00:00Z", "مضى على نشر هذا المقال أكثر من سنة"],
  ["ar", "2024-11-29T08:00:00Z", "مضى على نشر هذا المقال أكثر من سنتين"],
  ["ar", "2019-02-01T08:00:00Z", "مضى على نشر هذا المقال أكثر من 7 سنوات"],
  ["ar", "2015-02-01T08:00:00Z", "مضى على نشر هذا المقال أكثر من 11 سنة"],
  ["arEg", "2019-02-01T08:00:00Z", "مضى على نشر هذا المقال أكثر من ٧ سنوات"],
  ["en", "2025-06-01T08:00:00Z", "This story is more than a year old"],
  ["en", "2019-02-01T08:00:00Z", "This story is more than 7 years old"],
] as const)("a story of %s from %s says how old it is", (edition, publishedAt, words) => {
  expect(said(edition, publishedAt, "2026-11-29T09:00:00Z")).toBe(words);
});

test("it says so from the day on which a year is over, in the edition's zone", () => {
  const publishedAt = "2025-11-29T22:00:00Z"; // The 30th in Baghdad.
  expect(said("ar", publishedAt, "2026-11-29T20:59:00Z")).toBe("");
  expect(said("ar", publishedAt, "2026-11-29T21:00:00Z")).not.toBe("");
});

test("a story of 29 February is a year old on 1 March", () => {
  expect(said("en", "2024-02-29T09:00:00Z", "2025-02-28T09:00:00Z")).toBe("");
  expect(said("en", "2024-02-29T09:00:00Z", "2025-03-01T09:00:00Z")).not.toBe("");
});
