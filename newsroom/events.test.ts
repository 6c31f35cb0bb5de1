import { expect, test } from "vitest";
import { articleVerbs } from "./article/steps";
import { eventFrom, events, subjectKindOf } from "./events";
import { frontSteps } from "./front/steps";
import { urgentSteps } from "./urgent/rules";
import { userVerbs } from "./user/rules";

const stored = { subjectId: "1", before: null, after: null, reason: null };

test("every step that a table knows is an event", () => {
  const steps = [
    ...articleVerbs.map((verb) => `article:${verb}`),
    ...["approve", "reject", "undo"].map((verb) => `comment:${verb}`),
    ...Object.keys(frontSteps).map((verb) => `front:${verb}`),
    ...Object.keys(urgentSteps).map((verb) => `urgent:${verb}`),
    ...userVerbs.map((verb) => `user:${verb}`),
  ];
  expect(steps.filter((verb) => !Object.hasOwn(events, verb))).toEqual([]);
});

test("a stored row is read as what its verb says, and as nothing where it has another shape", () => {
  const standing = { publicState: "never", workState: "in_review" };
  const after = { publicState: "published", workState: "draft", version: 3 };
  expect(eventFrom({ ...stored, verb: "article:publish", before: standing, after })).toMatchObject({
    verb: "article:publish",
    id: "1",
    after: { version: 3 },
  });
  for (const row of [
    { verb: "article:publish", before: null, after },
    { verb: "article:publish", before: standing, after: { version: "3" } },
    { verb: "toString" },
    { verb: "article:burn" },
  ])
    expect(eventFrom({ ...stored, ...row })).toBeNull();
});

test("the kind of a subject is its verb's noun", () => {
  expect(subjectKindOf("article:goLive")).toBe("article");
});
