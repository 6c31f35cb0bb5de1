import { describe, expect, test } from "vitest";
import { availableSteps, isPossible, type Steps, transition } from "./transition";

/** A noun that is no story: what fronts and live blogs will be. */
type State = { state: "draft" | "live"; lock: "open" | "held" };
type Verb = "launch" | "end" | "hold" | "lift";
const steps: Steps<State, Verb, "front:launch" | "front:hold"> = {
  launch: { from: { state: ["draft"], lock: ["open"] }, to: { state: "live" }, right: "front:launch" },
  end: { from: { state: ["live"] }, to: { state: "draft" }, right: "front:launch", demands: ["reason"] },
  hold: { from: {}, to: { lock: "held" }, right: "front:hold", demands: ["complete", "reason"] },
  lift: { from: {}, to: { lock: "open" }, right: "front:hold", demands: ["cleared"] },
};
const draft: State & { title: string } = { state: "draft", lock: "open", title: "واجهة" };

test("a step begins only where every state that it names has one of its values", () => {
  expect(isPossible(steps.launch, draft)).toBe(true);
  expect(isPossible(steps.launch, { ...draft, lock: "held" })).toBe(false);
  expect(isPossible(steps.hold, draft)).toBe(true);
  expect(() => transition(steps.end, draft)).toThrow(
    expect.objectContaining({ code: "conflict", messageKey: "stateChanged" }),
  );
  expect(() => transition(steps.end, draft, {}, "front.moved")).toThrow("front.moved");
});

test("it changes what it names and leaves the rest", () => {
  expect(transition(steps.launch, draft)).toEqual({ ...draft, state: "live" });
  expect(draft.state).toBe("draft");
});

describe("demands", () => {
  const missing = [{ field: "title", messageKey: "headlineMissing" }];
  test("the first that is not met says what stands in the way", () => {
    expect(() => transition(steps.hold, draft, { missing })).toThrow(
      expect.objectContaining({ messageKey: "incomplete", problems: missing }),
    );
    for (const reason of [undefined, null, "", " \n"])
      expect(() => transition(steps.hold, draft, { reason })).toThrow("reasonMissing");
    expect(transition(steps.hold, draft, { reason: "سبب" }).lock).toBe("held");
    const raised = [{ field: "flag.legal", messageKey: "flag.legal" }];
    expect(() => transition(steps.lift, draft, { raised })).toThrow(
      expect.objectContaining({ messageKey: "flagged", problems: raised }),
    );
    expect(transition(steps.lift, draft).lock).toBe("open");
  });
});

test("the steps on offer are those that are possible and allowed, in the table's order", () => {
  expect(availableSteps(steps, draft, () => true)).toEqual(["launch", "hold", "lift"]);
  expect(availableSteps(steps, draft, (right) => right === "front:hold")).toEqual(["hold", "lift"]);
  expect(availableSteps(steps, draft, () => false)).toEqual([]);
});
