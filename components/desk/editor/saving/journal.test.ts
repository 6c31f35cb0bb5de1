// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { saysTheSame } from "@/components/desk/editor/story";
import { emptyContent } from "@/newsroom/content/rules";
import { createJournal, forgetAllWords } from "./journal";

const words = { ...emptyContent, headline: "كلمات" };
beforeEach(() => localStorage.clear());

describe("the journal", () => {
  it("gives words back to the same person and story only", () => {
    expect(createJournal(localStorage, "ali", "a", "1").keep(3, words)).toBe(true);
    expect(createJournal(localStorage, "ali", "a", "2").read()).toMatchObject({ basedOn: 3, content: words });
    expect(createJournal(localStorage, "ali", "b", "2").read()).toBeNull();
    expect(createJournal(localStorage, "huda", "a", "2").read()).toBeNull();
  });

  it("does not forget what another tab keeps", () => {
    const [one, two] = [
      createJournal(localStorage, "ali", "a", "1"),
      createJournal(localStorage, "ali", "a", "2"),
    ];
    one.keep(3, words);
    two.forget();
    expect(one.read()).not.toBeNull();
    one.forget();
    expect(one.read()).toBeNull();
  });

  it("goes on without room, ignores what is no story, and leaves nothing after signing out", () => {
    const full = {
      setItem: () => {
        throw new Error("full");
      },
    } as unknown as Storage;
    expect(createJournal(full, "ali", "a", "1").keep(1, words)).toBe(false);
    localStorage.setItem("warraq:words:ali:a", "{}");
    localStorage.setItem("other", "1");
    expect(createJournal(localStorage, "ali", "a", "1").read()).toBeNull();
    forgetAllWords(localStorage);
    expect(Object.keys(localStorage)).toEqual(["other"]);
  });
});

describe("comparing words", () => {
  it("ignores the order of keys and what is not there", () => {
    expect(saysTheSame({ a: 1, b: { c: null, d: 2 } }, { b: { d: 2 }, a: 1 })).toBe(true);
    expect(saysTheSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
