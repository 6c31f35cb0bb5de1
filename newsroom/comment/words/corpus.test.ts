import { expect, test } from "vitest";
import evasions from "./corpus/evasions.json";
import innocents from "./corpus/innocents.json";
import { firstList } from "./first-list";
import { compileWordList } from "./matcher";

const { find } = compileWordList(firstList);

/** Of each kind, the texts that were hit and those that were not; printed, so that a change is seen by its kind. */
function read(name: string, corpus: Record<string, string[]>, wrong: "hit" | "missed") {
  let all = 0;
  let hit = 0;
  for (const [kind, texts] of Object.entries(corpus)) {
    const found = texts.filter((text) => find(text).length > 0);
    const faults = wrong === "hit" ? found : texts.filter((text) => !found.includes(text));
    all += texts.length;
    hit += found.length;
    console.log(`${name}, ${kind}: ${found.length} of ${texts.length} hit; ${wrong}: ${faults.join(" · ")}`);
  }
  return { all, share: hit / all };
}

test("at least 98 of 100 evasions of the first list are caught", () => {
  const { all, share } = read("evasions", evasions, "missed");
  expect(all).toBeGreaterThanOrEqual(400);
  expect(share).toBeGreaterThanOrEqual(0.98);
});

test("at most one of 100 innocent texts is hit", () => {
  const { all, share } = read("innocents", innocents, "hit");
  expect(all).toBeGreaterThanOrEqual(400);
  expect(share).toBeLessThanOrEqual(0.01);
});
