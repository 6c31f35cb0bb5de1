import { describe, expect, test } from "vitest";
import type { CheckName } from "../verdicts";
import {
  CommentRule,
  closingOf,
  domainKindOf,
  isClosedBy,
  mayBe,
  orderOf,
  settingsOf,
  strictnessOf,
  usualSettings,
} from "./rules";

const list = "6f9619ff-8b86-4d01-b42d-00c04fc964ff";
const other = "7f9619ff-8b86-4d01-b42d-00c04fc964ff";

describe("the most particular place wins, field by field", () => {
  test.each<[string, CommentRule[], Partial<CommentRule>]>([
    ["nothing said", [], { mode: "before", maxLinks: 2, repeatMinutes: 6, ratePoints: 10 }],
    ["site", [{ mode: "after" }], { mode: "after", maxLinks: 2 }],
    ["edition over site", [{ mode: "after", maxLinks: 5 }, { maxLinks: 1 }], { mode: "after", maxLinks: 1 }],
    [
      "person over story over section",
      [{ mode: "before" }, { mode: "closed", closesAfterDays: 3 }, { mode: "after" }],
      { mode: "after", closesAfterDays: 3 },
    ],
    [
      "strictness check by check",
      [{ strictness: { links: "refuse", speed: "off" } }, { strictness: { links: "warn" } }],
      { strictness: { links: "warn", speed: "off" } },
    ],
    [
      "lists list by list",
      [{ lists: { [list]: true, [other]: true } }, { lists: { [list]: false } }],
      { lists: { [list]: false, [other]: true } },
    ],
    ["domains whole", [{ domainsHeld: ["a.example"] }, { domainsHeld: [] }], { domainsHeld: [] }],
  ])("%s", (_, rules, wanted) => expect(settingsOf(rules)).toMatchObject(wanted));

  test("what the code had before there were settings is what holds where nobody says", () => {
    expect(usualSettings).toMatchObject({
      mode: "before",
      maxLinks: 2,
      fewestSeconds: 3,
      ratePoints: 10,
      rateSeconds: 600,
      repeatMinutes: 6,
      newcomerApproved: 2,
      historyDays: 7,
      historyPercent: 30,
    });
    expect(CommentRule.safeParse(usualSettings).success).toBe(true);
  });
});

test.each([
  [{ maxLinks: -1 }],
  [{ maxLinks: 2.5 }],
  [{ ratePoints: 0 }],
  [{ rateSeconds: 86_401 }],
  [{ mode: "open" }],
  [{ strictness: { links: "never" } }],
  [{ domainsHeld: ["not a domain"] }],
  [{ lists: { x: true } }],
])("%o is no rule", (rule) => expect(CommentRule.safeParse(rule).success).toBe(false));

test("a check is only as strict as it may be", () => {
  expect(strictnessOf("length", { strictness: { length: "off" } })).toBeNull();
  expect(strictnessOf("newcomer", { strictness: { newcomer: "refuse" } })).toBe("hold");
  for (const [check, [usual]] of Object.entries(mayBe))
    expect(strictnessOf(check as CheckName, usualSettings)).toBe(usual);
});

test("the length is judged first and approvals last, whatever order is wanted", () => {
  const order = orderOf({ order: ["trusted", "speed", "length", "speed"] });
  expect(order.slice(0, 2)).toEqual(["length", "speed"]);
  expect(order.slice(-2)).toEqual(["trusted", "afterPublication"]);
  expect(new Set(order).size).toBe(order.length);
});

test.each([
  ["a@bad.example", "refused"],
  ["a@mail.BAD.example", "refused"],
  ["a@verybad.example", null],
  ["a@held.example", "held"],
  ["a@short.example", "throwaway"],
  ["bad.example@good.example", null],
])("the domain of %s is %s", (email, kind) =>
  expect(
    domainKindOf(email, {
      domainsRefused: ["bad.example"],
      domainsHeld: ["held.example"],
      domainsThrowaway: ["short.example"],
    }),
  ).toBe(kind),
);

test("comments close by their mode, or so many days after readers had the story", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  expect(closingOf({ closesAfterDays: 0 }, at(1))).toBeNull();
  expect(closingOf({ closesAfterDays: 3 }, at(1))).toEqual(at(4));
  expect(isClosedBy({ mode: "after", closesAfterDays: 3 }, at(1), at(3))).toBe(false);
  expect(isClosedBy({ mode: "after", closesAfterDays: 3 }, at(1), at(4))).toBe(true);
  expect(isClosedBy({ mode: "closed", closesAfterDays: 0 }, at(1), at(1))).toBe(true);
});
