import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { OpenedStory } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { comeBack, heldFor } from "./come-back";
import { sittingOf } from "./sitting";
import { readWords, sendWords } from "./transport";

vi.mock("./journal", () => ({
  keepWords: vi.fn(async () => {}),
  removeKept: vi.fn(async () => {}),
  listKept: vi.fn(async () => []),
}));
vi.mock("./transport", () => ({ sendWords: vi.fn(), readWords: vi.fn() }));

const words = (headline: string) => ({ headline }) as ArticleContent;
/** As its page was drawn when it was first opened. */
const drawn = {
  id: "a",
  version: 1,
  savedAt: new Date(1),
  content: words("قديم"),
  isEditable: true,
  edition: { key: "ar" },
} as OpenedStory;
const surface = (headline: string) => ({ read: () => words(headline), onState: vi.fn(), onKeeping: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", { addEventListener: () => {} });
  vi.stubGlobal("document", { addEventListener: () => {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("takes words and version from the server, and no old words where it has none or says nothing", async () => {
  const onServer = {
    version: 4,
    savedAt: new Date(4),
    content: words("جديد"),
    isEditable: false,
    savedByName: null,
  };
  vi.mocked(readWords).mockResolvedValueOnce(onServer);
  expect(await comeBack(drawn, "ali")).toEqual({ ...drawn, ...onServer });
  vi.mocked(readWords).mockResolvedValueOnce(null);
  expect(await comeBack(drawn, "ali")).toBe("closed");
  vi.mocked(readWords).mockRejectedValueOnce(new TypeError("offline"));
  expect(await comeBack(drawn, "ali")).toBe("unknown");
});

it("takes words that the server lacks from their sitting, with the version that they are based on", async () => {
  const sitting = sittingOf(drawn, "ali");
  const leave = sitting.sit(surface("أول"));
  vi.mocked(sendWords).mockResolvedValueOnce({ kind: "saved", version: 2, savedAt: new Date(2) });
  sitting.autosave.change();
  await sitting.autosave.flush();
  sitting.sit(surface("ثانٍ"));
  leave();
  expect(sitting.autosave.state.version).toBe(2);
  const typing = surface("ثانٍ");
  const leaveAgain = sitting.sit(typing);
  // A surface that stands keeps what it holds, whoever asks to hold the story for one.
  heldFor("a", "ali")();
  sitting.autosave.change();
  expect(typing.onState).toHaveBeenLastCalledWith(expect.objectContaining({ status: "unsaved" }));
  let answer = (_: { kind: "saved"; version: number; savedAt: Date }) => {};
  vi.mocked(sendWords).mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  sitting.autosave.change();
  leaveAgain();
  const letGo = heldFor("a", "ali");
  expect(await comeBack(drawn, "ali")).toMatchObject({ version: 2, content: words("ثانٍ") });

  // Answered between the question and the surface: it is still the same sitting that the surface takes up.
  answer({ kind: "saved", version: 3, savedAt: new Date(3) });
  await sitting.autosave.flush();
  expect(sittingOf(drawn, "ali")).toBe(sitting);
  letGo();
  expect(sittingOf(drawn, "ali")).not.toBe(sitting);
});
