import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { OpenedStory } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { type KeptWords, keepWords, listKept, removeKept } from "./journal";
import { eraseWords, findUnsaved, leaveWords } from "./signing-out";
import { sittingOf } from "./sitting";
import { sendWords } from "./transport";

vi.mock("./journal", () => ({ keepWords: vi.fn(), removeKept: vi.fn(), listKept: vi.fn() }));
vi.mock("./transport", () => ({ sendWords: vi.fn(), readWords: vi.fn() }));

const never = () => new Promise<never>(() => {});
const kept = { articleId: "b", content: { headline: "محفوظ هنا" } } as KeptWords;
const story = {
  id: "a",
  version: 1,
  content: { headline: "قيد الكتابة" } as ArticleContent,
  edition: { key: "ar" },
} as OpenedStory;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", { addEventListener: () => {} });
  vi.stubGlobal("document", { addEventListener: () => {} });
  vi.mocked(keepWords).mockResolvedValue();
  vi.mocked(removeKept).mockResolvedValue();
  vi.mocked(listKept).mockResolvedValue([kept]);
  vi.mocked(sendWords).mockResolvedValue({ kind: "unreachable" });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const done = async <Result>(work: Promise<Result>) => {
  await vi.advanceTimersByTimeAsync(60_000);
  return work;
};

it("finds what the server lacks, here and on the machine, whatever its storage does", async () => {
  const sitting = sittingOf(story, "ali");
  sitting.autosave.change();
  expect(await done(findUnsaved("ali"))).toEqual(["قيد الكتابة", "محفوظ هنا"]);
  for (const failing of [() => Promise.reject(new Error("forbidden")), never]) {
    vi.mocked(listKept).mockImplementation(failing);
    expect(await done(findUnsaved("ali"))).toEqual(["قيد الكتابة"]);
  }
  await done(eraseWords("ali"));
});

it("says what could not be erased, and is through with it whether storage refuses, fails or never answers", async () => {
  expect(await done(eraseWords("ali"))).toBe(true);
  expect(removeKept).toHaveBeenLastCalledWith([kept]);
  for (const failing of [() => Promise.reject(new Error("refused")), never]) {
    vi.mocked(removeKept).mockImplementation(failing);
    expect(await done(eraseWords("ali"))).toBe(false);
  }
  vi.mocked(listKept).mockImplementation(never);
  expect(await done(eraseWords("ali"))).toBe(false);
});

it("ends nothing when words are to be left that the machine does not keep", async () => {
  const sitting = sittingOf(story, "ali");
  sitting.autosave.change();
  vi.mocked(keepWords).mockRejectedValue(new Error("full"));
  expect(await done(leaveWords())).toBe(false);
  expect(sittingOf(story, "ali")).toBe(sitting);
  vi.mocked(keepWords).mockResolvedValue();
  expect(await done(leaveWords())).toBe(true);
  expect(sittingOf(story, "ali")).not.toBe(sitting);
});
