import { expect, test } from "vitest";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import { AuditWanted, recordVerbs } from "./rules";

test("whatever gives readers a story or takes it from them is kept for ever", () => {
  const kept = new Set<string>(recordVerbs);
  const seen = articleVerbs.filter((verb) => "publicState" in articleStep(verb).to);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.filter((verb) => !kept.has(`article:${verb}`))).toEqual([]);
});

test.each([
  [{ from: "2026-02-30", to: "tomorrow" }, {}],
  [
    { person: "nobody", kind: "article" },
    { person: "nobody", kind: "article" },
  ],
  [{ person: "x", kind: "x", signIn: "x", after: "-1" }, {}],
  [
    { after: "12", signIn: "0123456789ab" },
    { after: 12, signIn: "0123456789ab" },
  ],
])("an address that asks %j is for %j", (asked, wanted) => {
  expect(AuditWanted.parse(asked)).toEqual(wanted);
});
