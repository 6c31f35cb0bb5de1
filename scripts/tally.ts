import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Tally = { passed: number; failed: number };

const Vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts of a run from its report. A run that ended badly without naming a failed test counts as one. */
export async function tallyOf(reportFile: string, hasEndedWell: boolean): Promise<Tally> {
  const report: unknown = JSON.parse(await readFile(reportFile, "utf8").catch(() => "null"));
  const tally = vitestTally(report) ?? playwrightTally(report) ?? { passed: 0, failed: 0 };
  return hasEndedWell || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function vitestTally(report: unknown): Tally | undefined {
  const { data } = Vitest.safeParse(report);
  return data && { passed: data.numPassedTests, failed: data.numFailedTests };
}

function playwrightTally(report: unknown): Tally | undefined {
  const { data } = Playwright.safeParse(report);
  return data && { passed: data.stats.expected, failed: data.stats.unexpected + data.stats.flaky };
}
