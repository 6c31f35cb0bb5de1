import { describe, expect, it } from "vitest";
import { emptyContent } from "@/newsroom/content/words";
import { differencesOf, merged } from "./merging";

const base = { ...emptyContent, headline: "عنوان", standfirst: "مقدمة", topicIds: ["1"] };
const mine = { ...base, headline: "عنواني", dateline: "البصرة" };
const theirs = { ...base, headline: "عنوان هدى", standfirst: "مقدمة هدى", topicIds: ["1", "2"] };

describe("two versions of a story", () => {
  it("ask only where both changed since the version they share", () => {
    expect(differencesOf(base, mine, theirs)).toEqual({
      open: ["headline"],
      settled: { standfirst: "theirs", topicIds: "theirs", dateline: "mine" },
    });
  });

  it("ask everywhere when nobody knows what they share", () => {
    expect(differencesOf(null, mine, theirs)).toEqual({
      open: ["headline", "standfirst", "topicIds", "dateline"],
      settled: {},
    });
  });

  it("lose nothing of either in what becomes of them", () => {
    const { settled } = differencesOf(base, mine, theirs);
    expect(merged({ ...settled, headline: "theirs" }, mine, theirs)).toEqual({
      ...theirs,
      dateline: "البصرة",
    });
  });
});
