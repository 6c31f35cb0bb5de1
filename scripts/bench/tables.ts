import type { Results } from "./measure";
import type { measureScale } from "./scale";

type Cells = (string | number)[][];

const whole = (value: number) => Math.round(value).toLocaleString("en");
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** Prints columns side by side, the first one to the left, numbers to the right. */
function printTable(title: string, head: string[], rows: Cells): void {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  console.log(`\n${title}\n${cells.map((row) => `  ${line(row).join("  ")}`).join("\n")}`);
}

function printThroughput({ rounds, seconds, connections, results }: NonNullable<Results["throughput"]>) {
  printTable(
    `Requests per second of kept pages (medians of ${rounds} × ${seconds} s, ${connections} connections)`,
    ["page", "bare Node", "Warraq", "share"],
    results.map(({ page, bare, warraq, ratio }) => [page, whole(bare), whole(warraq), ratio.toFixed(2)]),
  );
}

function printPublishing({ updates, page, front }: NonNullable<Results["publishing"]>) {
  printTable(
    `Milliseconds from Publish to visible (${updates} updates from another process)`,
    ["where", "median", "p99", "max"],
    [
      ["story's page", ...Object.values(page)],
      ["front", ...Object.values(front)],
    ],
  );
}

function printEdge({ updates, page, front, withdrawn }: NonNullable<Results["edge"]>) {
  printTable(
    `Milliseconds through Varnish, from the button to what a reader sees (${updates} times each)`,
    ["where", "median", "p99", "max"],
    [
      ["published, story's page", ...Object.values(page)],
      ["published, front", ...Object.values(front)],
      ["withdrawn, 410", ...Object.values(withdrawn)],
    ],
  );
}

function printUncached({ stories, uncached, cached, ratio }: NonNullable<Results["uncached"]>) {
  printTable(
    `Milliseconds of a story (${stories} stories, one request at a time; uncached ÷ cached = ${ratio.toFixed(1)})`,
    ["request", "median", "p99", "max"],
    [
      ["uncached", ...Object.values(uncached)],
      ["cached", ...Object.values(cached)],
    ],
  );
}

function printWeights(weights: NonNullable<Results["weights"]>) {
  printTable(
    "Kilobytes as served (1 KB = 1024 bytes)",
    ["page", "HTML br", "HTML gzip", "CSS br", "CSS gzip", "script br", "script gzip", "fonts", "preloaded"],
    weights.map(({ edition, type, html, css, script, fonts, preloadedFonts }) => [
      `${edition} ${type}`,
      ...[html.brotli, html.gzip, css.brotli, css.gzip, script.brotli, script.gzip, fonts].map(kilobytes),
      preloadedFonts,
    ]),
  );
}

function printFlood(flood: NonNullable<Results["flood"]>) {
  const looks = [flood.before, flood.halfway, flood.after];
  const names = { memory: "web process", build: ".next", files: "WARRAQ_DATA without database" };
  printTable(
    `Megabytes around a flood of ${whole(flood.addresses)} addresses (${whole(flood.requestsPerSecond)} answers a second)`,
    ["", "before", "halfway", "after"],
    (["memory", "build", "files"] as const).map((kind) => [
      names[kind],
      ...looks.map((look) => look[kind].toFixed(1)),
    ]),
  );
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts).map(([status, count]) => `${count} × ${status}`);
  printTable(
    "What the flood was answered (second half)",
    ["kind", "answers"],
    Object.entries(flood.answersOfSecondHalf).map(([kind, counts]) => [kind, listed(counts).join(", ")]),
  );
}

/** Prints what was measured. */
export function printTables({
  machine,
  throughput,
  publishing,
  uncached,
  weights,
  edge,
  flood,
}: Results): void {
  const { cores, node, loadBefore } = machine;
  console.log(
    `\n${cores} cores, Node ${node}, load before ${loadBefore.toFixed(1)} (well above 1: other work was going on)`,
  );
  if (throughput) printThroughput(throughput);
  if (publishing) printPublishing(publishing);
  if (uncached) printUncached(uncached);
  if (weights) printWeights(weights);
  if (edge) printEdge(edge);
  if (flood) printFlood(flood);
}

/** Prints a large newsroom beside a small one. */
export function printScale({ rounds, pages, sitemap }: Awaited<ReturnType<typeof measureScale>>): void {
  printTable(
    `Milliseconds of a page, drawn for its first reader (medians of ${rounds})`,
    ["page", "small", "large", "ratio"],
    pages.map(({ name, small, large, ratio }) => [
      name,
      small.toFixed(1),
      large.toFixed(1),
      ratio.toFixed(2),
    ]),
  );
  const { parts, stories, missing, memoryBefore, memoryMost } = sitemap;
  console.log(
    `\nThe sitemap has ${whole(parts)} parts and lacks ${whole(missing)} of ${whole(stories)} stories; memory ${whole(memoryBefore)} MB before, at most ${whole(memoryMost)} MB while all parts were read.`,
  );
}
