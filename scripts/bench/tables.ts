import type { Results } from "./measure";

const whole = (value: number) => Math.round(value).toLocaleString("en");
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** Prints columns side by side, the first one to the left, numbers to the right. */
function printTable(title: string, head: string[], rows: (string | number)[][]): void {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  console.log(`\n${title}\n${cells.map((row) => `  ${line(row).join("  ")}`).join("\n")}`);
}

/** Prints what was measured. */
export function printTables({ machine, throughput, publishing, uncached, weights, flood }: Results): void {
  console.log(
    `\n${machine.cores} cores, Node ${machine.node}, load before ${machine.loadBefore.toFixed(1)} (above 0.5: other work was going on)`,
  );
  printTable(
    `Requests per second of kept pages (medians of ${throughput.rounds} × ${throughput.seconds} s, ${throughput.connections} connections)`,
    ["page", "bare Node", "Warraq", "share"],
    throughput.results.map(({ page, bare, warraq, ratio }) => [
      page,
      whole(bare),
      whole(warraq),
      ratio.toFixed(2),
    ]),
  );
  printTable(
    `Milliseconds from Publish to visible (${publishing.updates} updates from another process)`,
    ["where", "median", "p99", "max"],
    [
      ["story's page", ...Object.values(publishing.page)],
      ["front", ...Object.values(publishing.front)],
    ],
  );
  printTable(
    `Milliseconds of a story (${uncached.stories} stories, one request at a time; uncached ÷ cached = ${uncached.ratio.toFixed(1)})`,
    ["request", "median", "p99", "max"],
    [
      ["uncached", ...Object.values(uncached.uncached)],
      ["cached", ...Object.values(uncached.cached)],
    ],
  );
  printTable(
    "Kilobytes as served (1 KB = 1024 bytes)",
    ["page", "HTML br", "HTML gzip", "CSS br", "CSS gzip", "script br", "script gzip", "fonts", "preloaded"],
    weights.map(({ edition, type, html, css, script, fonts, preloadedFonts }) => [
      `${edition} ${type}`,
      ...[html.brotli, html.gzip, css.brotli, css.gzip, script.brotli, script.gzip, fonts].map(kilobytes),
      preloadedFonts,
    ]),
  );
  printTable(
    `Megabytes around a flood of ${whole(flood.addresses)} addresses (${whole(flood.requestsPerSecond)} answers a second)`,
    ["", "before", "halfway", "after"],
    (["memory", "build", "files"] as const).map((kind) => [
      { memory: "web process", build: ".next", files: "WARRAQ_DATA without database" }[kind],
      ...[flood.before, flood.halfway, flood.after].map((look) => look[kind].toFixed(1)),
    ]),
  );
  printTable(
    "What the flood was answered (second half)",
    ["kind", "answers"],
    Object.entries(flood.answersOfSecondHalf).map(([kind, counts]) => [
      kind,
      Object.entries(counts)
        .map(([status, count]) => `${count} × ${status}`)
        .join(", "),
    ]),
  );
}
