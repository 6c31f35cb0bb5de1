import { expect, test } from "vitest";
import type { KeptWords } from "@/components/desk/editor/saving/journal";
import { emptyContent } from "@/newsroom/content/words";
import type { OpenedHere } from "./device";
import { storiesHere, storyInAddress } from "./stories-here";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 8, minute));
const body = (text: string) => ({
  version: 1 as const,
  doc: {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  },
});

const opened = (articleId: string, minute: number, text = "كان هنا"): OpenedHere => ({
  person: "p",
  articleId,
  edition: "ar",
  version: 3,
  savedAt: at(0),
  content: { ...emptyContent, headline: `عنوان ${articleId}`, body: body(text) },
  isEditable: true,
  openedAt: at(minute),
  pictures: [],
});
const kept = (articleId: string, minute: number, text: string, base?: string): KeptWords => ({
  person: "p",
  articleId,
  tab: `t${minute}`,
  edition: "ar",
  basedOn: 3,
  content: { ...emptyContent, headline: `عنوان ${articleId}`, body: body(text) },
  ...(base !== undefined && { base: { ...emptyContent, headline: `عنوان ${articleId}`, body: body(base) } }),
  keptAt: at(minute),
});

test("what the server lacks comes first, the newest before the others", () => {
  const rows = storiesHere(
    [opened("a", 9), opened("b", 5), opened("c", 7)],
    [kept("b", 2, "كان هنا وصار"), kept("d", 4, "جديد")],
  );
  expect(rows.map(({ articleId, missing }) => [articleId, missing])).toEqual([
    ["d", "عنوانdجديد".length],
    ["b", "وصار".length],
    ["a", null],
    ["c", null],
  ]);
});

test("of two windows' words the newest are told, against what the server had", () => {
  const [row] = storiesHere([], [kept("a", 1, "قديم"), kept("a", 3, "نص أطول", "نص")]);
  expect(row).toMatchObject({
    headline: "عنوان a",
    at: at(3),
    letters: "عنوانaنصأطول".length,
    missing: "أطول".length,
  });
});

test("an address of the desk tells which story is meant", () => {
  expect(storyInAddress("/desk/stories/0123456789/edit")).toBe("0123456789");
  expect(storyInAddress("/desk/stories/0123456789")).toBe("0123456789");
  expect(storyInAddress("/desk/stories/0123456789/revisions")).toBeUndefined();
  expect(storyInAddress("/desk")).toBeUndefined();
});
