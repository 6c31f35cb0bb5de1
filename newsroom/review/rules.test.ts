import { describe, expect, test } from "vitest";
import {
  type Approval,
  demandApprovable,
  isNamedFor,
  nextStage,
  type Review,
  reviewProblems,
  type Stage,
} from "./rules";

const stage = (id: string, people: string[] = []): Stage => ({
  ...{ id, name: id },
  people: people.map((person) => ({ id: person, name: person })),
});
const given = (stageId: string, byId: string | null): Approval => ({ stageId, byId, at: new Date(0) });
const review = (of: Partial<Review> = {}): Review => ({
  ...{ stages: [], approvals: [], needsSecondEyes: false, writerIds: ["writer"], lastWriterIds: ["writer"] },
  ...of,
});
const keysOf = (of: Review, actor: string | null) =>
  reviewProblems(of, actor).map(({ messageKey }) => messageKey);
const refusal = (code: string, messageKey: string) => expect.objectContaining({ code, messageKey });

test("without stages and second eyes nothing is asked, of whomever", () => {
  for (const actor of ["writer", "other", null]) expect(keysOf(review(), actor)).toEqual([]);
});

describe("stages are passed in their order", () => {
  const stages = [stage("sub"), stage("legal", ["lawyer"]), stage("chief")];

  test("the next is the first that is not passed", () => {
    expect(nextStage(review({ stages }))?.id).toBe("sub");
    expect(nextStage(review({ stages, approvals: [given("sub", "a")] }))?.id).toBe("legal");
    expect(nextStage(review({ stages, approvals: [given("legal", "a")] }))?.id).toBe("sub");
    const all = stages.map(({ id }) => given(id, "a"));
    expect(nextStage(review({ stages, approvals: all }))).toBeUndefined();
  });

  test("nothing is published before the last", () => {
    const approvals = [given("sub", "a"), given("legal", "b")];
    expect(keysOf(review({ stages, approvals }), "other")).toEqual(["review.open"]);
    const all = [...approvals, given("chief", null)];
    expect(keysOf(review({ stages, approvals: all }), "other")).toEqual([]);
  });

  test("only who is named lets it pass, or an administrator, and only what is next", () => {
    const editor = { id: "editor", role: "editor" } as const;
    expect(isNamedFor(stage("sub"), editor)).toBe(true);
    expect(isNamedFor(stage("legal", ["lawyer"]), editor)).toBe(false);
    expect(isNamedFor(stage("legal", ["lawyer"]), { id: "lawyer", role: "editor" })).toBe(true);
    expect(isNamedFor(stage("legal", ["lawyer"]), { id: "x", role: "administrator" })).toBe(true);
    const started = review({ stages, approvals: [given("sub", "a")] });
    expect(() => demandApprovable(started, "chief", editor)).toThrow(refusal("conflict", "review.notNext"));
    expect(() => demandApprovable(started, "sub", editor)).toThrow(refusal("conflict", "review.notNext"));
    expect(() => demandApprovable(started, "legal", editor)).toThrow(refusal("forbidden", "review.notNamed"));
    expect(demandApprovable(started, "legal", { ...editor, id: "lawyer" }).id).toBe("legal");
  });
});

describe("where second eyes are needed", () => {
  const strict = (of: Partial<Review> = {}) => review({ needsSecondEyes: true, ...of });

  test("who wrote last publishes nothing that nobody else saw to", () => {
    expect(keysOf(strict(), "writer")).toEqual(["review.ownWords"]);
    expect(keysOf(strict({ approvals: [given("sub", "writer")] }), "writer")).toEqual(["review.ownWords"]);
    expect(keysOf(strict(), "other")).toEqual([]);
    expect(keysOf(strict(), null)).toEqual([]);
  });

  test("another's approval is another's eyes, also when the account is gone", () => {
    const stages = [stage("sub")];
    for (const by of ["other", null])
      expect(keysOf(strict({ stages, approvals: [given("sub", by)] }), "writer")).toEqual([]);
  });

  test("nobody approves her own words", () => {
    const stages = [stage("sub")];
    const writer = { id: "writer", role: "administrator" } as const;
    const refused = refusal("forbidden", "review.ownWords");
    expect(() => demandApprovable(strict({ stages }), "sub", writer)).toThrow(refused);
    expect(demandApprovable(review({ stages }), "sub", writer).id).toBe("sub");
  });
});
