import { expect, test } from "vitest";
import another from "./corpus/another-author.json";
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
  console.log(`${name}: ${hit} of ${all} hit, ${((100 * hit) / all).toFixed(1)} of 100`);
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

// Whole comments by somebody who knew the list and not how it is read. When first measured, 77 of 100 were caught and 4
// were false. Keys beside the right one, of which all are missed, are left so: «موافق» is one key away from «منافق».
test("at least 87 of 100 evasions of another author are caught, and at most one of 100 of her innocents is hit", () => {
  expect(read("another's evasions", another.evasions, "missed").share).toBeGreaterThanOrEqual(0.87);
  expect(read("another's innocents", another.innocents, "hit").share).toBeLessThanOrEqual(0.01);
});
