import { expect, test } from "vitest";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { emptyContent } from "@/newsroom/content/words";
import { isLargeRemoval, publicationWarnings } from "./rules";
import { hasWaitedLong, standingOf } from "./standing";
import type { PublicState, WorkState } from "./steps";

test("standing has two halves: what readers have, and where the work stands", () => {
  const standing = (publicState: PublicState, workState: WorkState, more = {}) =>
    standingOf({ publicState, workState }, { hasUnpublishedChanges: false, isPromised: false, ...more });
  const changed = { hasUnpublishedChanges: true };
  expect(standing("published", "in_review", changed)).toEqual({ readers: "published", work: "in_review" });
  expect(standing("published", "draft", changed)).toEqual({ readers: "published", work: "changed" });
  expect(standing("published", "draft")).toEqual({ readers: "published", work: null });
  expect(standing("withdrawn", "draft")).toEqual({ readers: "withdrawn", work: null });
  expect(standing("withdrawn", "changes_requested")).toEqual({
    readers: "withdrawn",
    work: "changes_requested",
  });
  expect(standing("never", "draft")).toEqual({ readers: null, work: "draft" });
  expect(standing("never", "draft", { isPromised: true })).toEqual({ readers: null, work: "promised" });
  expect(standing("published", "draft", { isPromised: true })).toEqual({
    readers: "published",
    work: "promised",
  });
  expect(standing("never", "in_review", { isPromised: true })).toEqual({ readers: null, work: "in_review" });
});

test("a story waits too long after a day", () => {
  const since = new Date("2026-01-01T08:00:00Z");
  expect(hasWaitedLong(since, new Date("2026-01-02T08:00:00Z"))).toBe(false);
  expect(hasWaitedLong(since, new Date("2026-01-02T08:00:01Z"))).toBe(true);
});

test("what is unusual about words that go to readers is said before, and nothing of what is usual", () => {
  const usual = { ...emptyContent, standfirst: "مقدمة", topicIds: ["t"], leadPicture: {} as PlacedPicture };
  const story = {
    content: usual,
    hasUnpublishedChanges: true,
    state: { publicState: "published", workState: "in_review" },
  } as const;
  expect(publicationWarnings(story)).toEqual([]);
  expect(publicationWarnings({ ...story, hasUnpublishedChanges: false })).toEqual(["sameWords"]);
  const first = {
    ...story,
    hasUnpublishedChanges: false,
    state: { ...story.state, publicState: "never" as const },
  };
  expect(publicationWarnings(first)).toEqual([]);
  expect(publicationWarnings({ ...first, state: { ...first.state, publicState: "withdrawn" } })).toEqual([
    "wasWithdrawn",
  ]);
  expect(publicationWarnings({ ...first, content: emptyContent })).toEqual([
    "noStandfirst",
    "noLeadPicture",
    "noTopics",
  ]);
});

test.each([
  ["a letter more", "كلمات كثيرة في فقرة", "كلمات كثيرة في فقرةٍ", false],
  ["a word less", "كلمات كثيرة في فقرة طويلة من المتن", "كلمات كثيرة في فقرة طويلة", false],
  ["all typed over", "م".repeat(65), "ج", true],
  ["a short text typed over", "عنوان قصير جدًا", "س", true],
  [
    "a paragraph in the middle",
    `${"أ".repeat(400)}${"ب".repeat(45)}${"ج".repeat(400)}`,
    "أ".repeat(400) + "ج".repeat(400),
    true,
  ],
  ["nothing before", "", "كلمات", false],
  ["the same", "م".repeat(500), "م".repeat(500), false],
])("what a save removes is large or not: %s", (_, before, after, isLarge) => {
  expect(isLargeRemoval(before, after)).toBe(isLarge);
});
