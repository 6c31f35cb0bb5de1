import { expect, test } from "vitest";
import type { HistoryEntry } from "@/newsroom/article/rules";
import type { NewsroomEvent } from "@/newsroom/events";
import { historyLines } from "./milestones";
import type { ListedRevision } from "./rules";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute));

const revision = (number: number, reason: ListedRevision["reason"], more: Partial<ListedRevision> = {}) => ({
  id: `r${number}`,
  number,
  workingVersion: number * 10,
  reason,
  createdAt: at(number),
  createdBy: null,
  createdByName: "ليلى",
  name: null,
  isPublished: false,
  ...more,
});

const step = (
  verb: "submit" | "requestChanges" | "publish",
  minute: number,
  version: number,
): HistoryEntry => {
  const states = { publicState: "never", workState: "draft" } as const;
  const event: NewsroomEvent = {
    verb: `article:${verb}`,
    id: "a",
    before: states,
    after: { ...states, version, revisionId: null },
  };
  return {
    id: minute,
    verb: event.verb,
    reason: null,
    createdAt: at(minute),
    actorId: null,
    actorName: null,
    event,
  };
};

const shown = (...given: Parameters<typeof historyLines>) =>
  historyLines(...given).map((line) => {
    if (line.kind === "revision") return `${line.revision.number} ${line.revision.reason}`;
    return line.kind === "event" ? line.entry.verb : `${line.revisions.length} saves`;
  });

test("saves are folded between milestones, and steps stand where they were taken", () => {
  const revisions = [
    revision(6, "published", { isPublished: true }),
    revision(5, "automatic"),
    revision(4, "automatic"),
    revision(3, "submitted"),
    revision(2, "automatic"),
    revision(1, "automatic"),
  ];
  const entries = [step("publish", 6, 60), step("requestChanges", 3, 30), step("submit", 3, 30)];
  expect(shown(revisions, entries)).toEqual([
    "6 published",
    "2 saves",
    "article:requestChanges",
    "3 submitted",
    "2 saves",
  ]);
});

test("what was named, sent or published is not folded, though it was cut by itself", () => {
  const revisions = [
    revision(4, "automatic", { isPublished: true }),
    revision(3, "automatic", { name: "قبل الحذف" }),
    revision(2, "automatic"),
    revision(1, "automatic"),
  ];
  expect(shown(revisions, [step("publish", 5, 40), step("submit", 2, 20)])).toEqual([
    "article:publish",
    "4 automatic",
    "3 automatic",
    "2 automatic",
    "1 saves",
  ]);
});
