import { expect, test } from "vitest";
import { isRecent, makingRoom, stays } from "./lasting";

test.each([
  ["2026-11-30T08:00:00Z", true],
  ["2026-11-23T08:00:01Z", true],
  ["2026-11-23T08:00:00Z", false],
  ["2026-10-01T08:00:00Z", false],
  ["2026-11-30T08:05:00Z", true],
  ["2026-11-30T09:00:00Z", false],
])("a device that heard of the newsroom at %s shows its stories: %s", (seenAt, shows) =>
  expect(isRecent(new Date(seenAt), new Date("2026-11-30T08:00:00Z"))).toBe(shows),
);

const salma = { id: "salma", language: "ar" } as const;

test.each([
  ["nobody before", undefined, { stories: false, shell: true }],
  ["herself", salma, { stories: true, shell: true }],
  ["herself in another language", { ...salma, language: "en" as const }, { stories: true, shell: false }],
  ["somebody else", { ...salma, id: "karim" }, { stories: false, shell: false }],
])("of %s stays what is hers", (_, before, expected) => expect(stays(before, salma)).toEqual(expected));

test("twenty stories stay, the one that is opened among them", () => {
  const opened = (minute: number) => ({
    articleId: `${minute}`,
    openedAt: new Date(Date.UTC(2026, 10, 30, 8, minute)),
  });
  const twenty = Array.from({ length: 20 }, (_, minute) => opened(minute));
  const gone = (here: typeof twenty, id: string) => makingRoom(here, id).map(({ articleId }) => articleId);
  expect(gone(twenty, "new")).toEqual(["0"]);
  expect(gone(twenty, "0")).toEqual([]);
  expect(gone([...twenty, opened(20), opened(21)], "new")).toEqual(["2", "1", "0"]);
  expect(gone(twenty.slice(0, 3), "new")).toEqual([]);
});
