import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NewsroomError } from "@/newsroom/errors";
import {
  type ArticleState,
  type ArticleVerb,
  articleStep,
  articleVerbs,
  isArticleStepPossible,
  needsReason,
  publicStates,
  takeArticleStep,
  workStates,
} from "./steps";

const start: ArticleState = {
  publicState: "never",
  workState: "draft",
  workStateAt: new Date("2026-01-01T00:00:00Z"),
  changesRequested: null,
  spikedReason: null,
  firstPublishedAt: null,
  revisedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
};
const now = new Date("2026-01-02T08:00:00Z");

/** State after each verb, for each state: public/work, or null where there is no such step. */
const expected: Record<string, Partial<Record<ArticleVerb, string>>> = {
  "never/draft": {
    submit: "never/in_review",
    spike: "never/spiked",
    takeBack: "never/in_review",
    goLive: "published/draft",
  },
  "never/in_review": {
    recall: "never/draft",
    approve: "never/in_review",
    requestChanges: "never/changes_requested",
    publish: "published/draft",
    schedule: "never/draft",
    spike: "never/spiked",
    takeBack: "never/in_review",
    goLive: "published/in_review",
  },
  "never/changes_requested": {
    submit: "never/in_review",
    spike: "never/spiked",
    goLive: "published/changes_requested",
  },
  "never/spiked": { unspike: "never/draft" },
  "published/draft": {
    update: "published/draft",
    submit: "published/in_review",
    takeBack: "published/in_review",
    withdraw: "withdrawn/draft",
    kill: "killed/spiked",
    goLive: "published/draft",
    end: "withdrawn/draft",
  },
  "published/in_review": {
    recall: "published/draft",
    approve: "published/in_review",
    requestChanges: "published/changes_requested",
    publish: "published/draft",
    schedule: "published/draft",
    takeBack: "published/in_review",
    withdraw: "withdrawn/in_review",
    kill: "killed/spiked",
    goLive: "published/in_review",
    end: "withdrawn/in_review",
  },
  "published/changes_requested": {
    update: "published/draft",
    submit: "published/in_review",
    withdraw: "withdrawn/changes_requested",
    kill: "killed/spiked",
    goLive: "published/changes_requested",
    end: "withdrawn/changes_requested",
  },
  "withdrawn/draft": {
    kill: "killed/spiked",
    submit: "withdrawn/in_review",
    takeBack: "withdrawn/in_review",
    republish: "published/draft",
    goLive: "published/draft",
  },
  "withdrawn/in_review": {
    kill: "killed/spiked",
    recall: "withdrawn/draft",
    approve: "withdrawn/in_review",
    requestChanges: "withdrawn/changes_requested",
    publish: "published/draft",
    schedule: "withdrawn/draft",
    takeBack: "withdrawn/in_review",
    republish: "published/in_review",
    goLive: "published/in_review",
  },
  "withdrawn/changes_requested": {
    kill: "killed/spiked",
    submit: "withdrawn/in_review",
    republish: "published/changes_requested",
    goLive: "published/changes_requested",
  },
};

/** Only what readers never had is laid aside, and what is killed is so too. */
const everyState = publicStates
  .flatMap((publicState) => workStates.map((workState) => ({ publicState, workState })))
  .filter(({ publicState, workState }) =>
    workState === "spiked" ? ["never", "killed"].includes(publicState) : publicState !== "killed",
  );

const isGone = (publicState: string) => publicState === "withdrawn" || publicState === "killed";

describe.each(everyState)("a story $publicState / $workState", ({ publicState, workState }) => {
  const state: ArticleState = {
    ...start,
    publicState,
    workState,
    firstPublishedAt: publicState === "never" ? null : start.workStateAt,
    withdrawnAt: isGone(publicState) ? start.workStateAt : null,
    withdrawnReason: isGone(publicState) ? "سبب" : null,
    changesRequested: workState === "changes_requested" ? "سبب" : null,
    spikedReason: workState === "spiked" ? "سبب" : null,
  };
  test.each(articleVerbs)("%s", (verb) => {
    const target = expected[`${publicState}/${workState}`]?.[verb];
    expect(isArticleStepPossible(state, verb)).toBe(target !== undefined);
    if (target === undefined) {
      expect(() => takeArticleStep(state, verb, { now, reason: "سبب" })).toThrow(NewsroomError);
      return;
    }
    const next = takeArticleStep(state, verb, { now, reason: "سبب" });
    expect(`${next.publicState}/${next.workState}`).toBe(target);
    expect(next.workStateAt).toEqual(workState === next.workState ? state.workStateAt : now);
  });
});

test("the steps that need a reason refuse to go without", () => {
  expect(articleVerbs.filter(needsReason)).toEqual(["requestChanges", "spike", "withdraw", "kill", "end"]);
  for (const reason of [null, "", "  "]) {
    expect(() =>
      takeArticleStep({ ...start, workState: "in_review" }, "requestChanges", { now, reason }),
    ).toThrow("reasonMissing");
  }
});

test("first and later publication keep their own times", () => {
  const first = takeArticleStep({ ...start, workState: "in_review" }, "publish", { now });
  expect(first).toMatchObject({ firstPublishedAt: now, revisedAt: null });
  const later = new Date("2026-01-03T08:00:00Z");
  const submitted = takeArticleStep(first, "submit", { now });
  const second = takeArticleStep(submitted, "publish", { now: later });
  const same = takeArticleStep(submitted, "publish", { now: later, areWordsNew: false });
  expect(same.revisedAt).toBeNull();
  const silent = takeArticleStep(submitted, "publish", { now: later, isSilent: true });
  expect(silent.revisedAt).toBeNull();
  expect(second).toMatchObject({ firstPublishedAt: now, revisedAt: later });
  const gone = takeArticleStep(second, "withdraw", { now: later, reason: "خطأ" });
  const back = takeArticleStep(gone, "republish", { now: later });
  expect(back).toMatchObject({
    firstPublishedAt: now,
    revisedAt: later,
    withdrawnAt: null,
    withdrawnReason: null,
  });
});

test("no sequence of steps reaches a state that the database would refuse", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...articleVerbs), fc.integer({ min: 1, max: 1e6 })), {
        maxLength: 40,
      }),
      (steps) => {
        let state = start;
        let clock = now.getTime();
        for (const [verb, pause] of steps) {
          clock += pause;
          if (!isArticleStepPossible(state, verb)) continue;
          state = takeArticleStep(state, verb, { now: new Date(clock), reason: "سبب" });
          expect((state.publicState === "never") === (state.firstPublishedAt === null)).toBe(true);
          expect(isGone(state.publicState) === (state.withdrawnAt !== null)).toBe(true);
          expect(isGone(state.publicState) === (state.withdrawnReason !== null)).toBe(true);
          expect((state.workState === "changes_requested") === (state.changesRequested !== null)).toBe(true);
          expect((state.workState === "spiked") === (state.spikedReason !== null)).toBe(true);
          expect(state.workState !== "spiked" || ["never", "killed"].includes(state.publicState)).toBe(true);
          expect(state.publicState !== "killed" || state.workState === "spiked").toBe(true);
          if (state.revisedAt && state.firstPublishedAt)
            expect(state.revisedAt.getTime()).toBeGreaterThan(state.firstPublishedAt.getTime());
        }
      },
    ),
  );
});

test("a step that demands a complete story refuses one that lacks something, and says what", () => {
  const missing = [{ field: "headline", messageKey: "headlineMissing" }];
  for (const verb of articleVerbs.filter((each) => articleStep(each).demands?.includes("complete"))) {
    const state = everyState.find((each) => isArticleStepPossible(each, verb));
    expect(() => takeArticleStep({ ...start, ...state }, verb, { now, missing })).toThrow(
      expect.objectContaining({ code: "invalid", messageKey: "incomplete", problems: missing }),
    );
  }
});
