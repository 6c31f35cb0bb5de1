import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepWords, removeKept } from "./journal";
import { type Keeping, WordsKeeper } from "./words-keeper";

vi.mock("./journal", () => ({ keepWords: vi.fn(), removeKept: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(keepWords).mockReset().mockResolvedValue();
  vi.mocked(removeKept).mockReset().mockResolvedValue();
});
afterEach(() => vi.useRealTimers());

const key = { person: "ali", articleId: "a", tab: "1", edition: "ar" };

function setUp() {
  const said: Keeping[] = [];
  return { said, keeper: new WordsKeeper(key, (keeping) => said.push(keeping)) };
}

it("says that words are kept when the machine has them, and not before", async () => {
  const { said, keeper } = setUp();
  let written = () => {};
  vi.mocked(keepWords).mockReturnValue(
    new Promise((resolve) => {
      written = resolve;
    }),
  );
  const done = keeper.keep(3, "كلمات", "ما على الخادم");
  await vi.advanceTimersByTimeAsync(100);
  expect(said).toEqual(["pending"]);
  written();
  await done;
  expect(said).toEqual(["pending", "kept"]);
  expect(keepWords).toHaveBeenCalledWith(
    expect.objectContaining({ basedOn: 3, content: "كلمات", base: "ما على الخادم" }),
  );
  await keeper.forget();
  expect(said).toEqual(["pending", "kept", "nothing"]);
  expect(removeKept).toHaveBeenCalledWith([key]);
});

it("says that it failed without room, and when the machine never answers; the next write may succeed", async () => {
  const { said, keeper } = setUp();
  vi.mocked(keepWords).mockRejectedValueOnce(new Error("full"));
  await keeper.keep(1, "أ", "ما على الخادم");
  expect(said.at(-1)).toBe("failed");
  await keeper.keep(1, "أب", "ما على الخادم");
  expect(said.at(-1)).toBe("kept");
  vi.mocked(keepWords).mockReturnValueOnce(new Promise(() => {}));
  const stuck = keeper.keep(1, "أبج", "ما على الخادم");
  await vi.advanceTimersByTimeAsync(5000);
  await stuck;
  expect(said.at(-1)).toBe("failed");
});

it("writes one after the other, and of what came meanwhile the newest alone", async () => {
  const { keeper } = setUp();
  vi.mocked(keepWords).mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 100)));
  void keeper.keep(1, "أ", "ما على الخادم");
  void keeper.keep(1, "أب", "ما على الخادم");
  const last = keeper.keep(1, "أبج", "ما على الخادم");
  await vi.advanceTimersByTimeAsync(500);
  await last;
  expect(vi.mocked(keepWords).mock.calls.map(([words]) => words.content)).toEqual(["أ", "أبج"]);
});

it("moves them to the story's id, and takes away what lay elsewhere once they lie there", async () => {
  const { keeper } = setUp();
  vi.mocked(keepWords).mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 100)));
  void keeper.keep(1, "أ", null);
  keeper.moveTo("b");
  await vi.advanceTimersByTimeAsync(150);
  expect(removeKept).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.mocked(keepWords).mock.calls.map(([words]) => words.articleId)).toEqual(["a", "b"]);
  expect(removeKept).toHaveBeenCalledExactlyOnceWith([key]);
});

it("says that there is no room where there is none", async () => {
  const { said, keeper } = setUp();
  vi.mocked(keepWords).mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  await keeper.keep(1, "أ", null);
  expect(said.at(-1)).toBe("full");
  await keeper.keep(1, "أب", null);
  expect(said.at(-1)).toBe("kept");
});
