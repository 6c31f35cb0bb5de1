import { describe, expect, test } from "vitest";
import { demonstrationParagraphs } from "@/e2e/support/house-style/paragraphs";
import { type Planted, readCorpus } from "@/e2e/support/house-style/planted";
import { spoiled } from "@/e2e/support/house-style/planting";
import { countWords } from "@/newsroom/body/words";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { findingsIn } from "./checking";
import { termIndex } from "./checks/terms";
import type { Finding } from "./findings";

const styleOf = (language: Language) =>
  ({ language, digits: "latn", terms: termIndex([], language) }) as const;

type Tally = { planted: number; found: number; alarms: number; missed: string[]; wrong: string[] };

const overlaps = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  one.from <= other.to && other.from <= one.to;
const shown = (text: string, { from, to, check, suggestions }: Finding) =>
  `${check}: ${text.slice(Math.max(0, from - 12), from)}[${text.slice(from, to)}]${text.slice(to, to + 12)} → ${suggestions.join(" | ")}`;

/** What the checker finds of what was planted, and what it finds besides. `isExact`: it also has to know what is right. */
function measure(corpus: Planted[], language: Language, isExact: boolean): Tally {
  const tally: Tally = { planted: 0, found: 0, alarms: 0, missed: [], wrong: [] };
  for (const { text, plants } of corpus) {
    const findings = findingsIn(text, styleOf(language));
    const used = new Set<Finding>();
    for (const plant of plants) {
      const hit = findings.find(
        (finding) =>
          finding.check === plant.check &&
          overlaps(finding, plant) &&
          !used.has(finding) &&
          (!isExact ||
            plant.check === "directionMarks" ||
            plant.right === "" ||
            finding.suggestions.includes(plant.right)),
      );
      tally.planted += 1;
      if (hit) {
        used.add(hit);
        tally.found += 1;
      } else tally.missed.push(`${plant.check}: ${text.slice(Math.max(0, plant.from - 12), plant.to + 12)}`);
    }
    const others = findings.filter((finding) => !used.has(finding));
    tally.alarms += others.length;
    tally.wrong.push(...others.map((finding) => shown(text, finding)));
  }
  return tally;
}

function print(name: string, { planted, found, alarms, missed, wrong }: Tally) {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.info(
    `${name}: ${planted} planted, recall ${share(found, planted)}, precision ${share(found, found + alarms)}`,
    ...[...missed.map((each) => `\n  missed ${each}`), ...wrong.map((each) => `\n  wrong ${each}`)].slice(
      0,
      40,
    ),
  );
}

describe("how well the house's style is checked", () => {
  test.each(languageKeys)("what was planted by hand is found, with what is right: %s", (language) => {
    const tally = measure(readCorpus(language), language, true);
    print(`corpus ${language}`, tally);
    expect(tally.missed).toEqual([]);
    expect(tally.wrong).toEqual([]);
  });

  test("what is planted into every paragraph of the demonstration is found, and little else", async () => {
    const tally = measure(spoiled(await demonstrationParagraphs("ar")), "ar", false);
    print("demonstration, spoiled", tally);
    expect(tally.found / tally.planted).toBeGreaterThan(0.97);
    expect(tally.found / (tally.found + tally.alarms)).toBeGreaterThan(0.97);
  });

  test.each(languageKeys)(
    "at most one false alarm in 1,000 words of the demonstration: %s",
    async (language) => {
      const paragraphs = await demonstrationParagraphs(language);
      const startedAt = performance.now();
      const alarms = paragraphs.flatMap((text) =>
        findingsIn(text, styleOf(language)).map((finding) => shown(text, finding)),
      );
      const took = Math.round(performance.now() - startedAt);
      const words = paragraphs.reduce((sum, text) => sum + countWords(text), 0);
      const said = `${alarms.length} false alarms in ${words} words, read in ${took} ms`;
      console.info(`demonstration ${language}: ${said}`, ...alarms);
      expect(alarms.length).toBeLessThanOrEqual(words / 1000);
    },
  );
});
