import type { measureComments } from "./comments";
import { editorAims } from "./editor";
import type { measureFronts } from "./fronts";
import { lighthouseAims } from "./lighthouse";
import type { Results } from "./measure";
import type { measureDesk, measureScale } from "./scale";
import type { measureSearch } from "./search";

type Row = Record<string, unknown>;

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
const rounded = (value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);

/** Prints rows of equal shape under a title. */
function show(title: string, rows: Row[] | Record<string, Row>): void {
  const shortened = Object.entries(rows).map(([name, row]) => [
    name,
    Object.fromEntries(
      Object.entries(row).flatMap(([key, value]) => (Array.isArray(value) ? [] : [[key, rounded(value)]])),
    ),
  ]);
  console.log(`\n${title}`);
  console.table(Object.fromEntries(shortened));
}

/** Prints what was measured. */
export function printTables({
  machine,
  throughput,
  publishing,
  uncached,
  weights,
  history,
  editor,
  lighthouse,
  edge,
  outage,
  floods,
  flood,
}: Results): void {
  const { cores, node, loadBefore } = machine;
  console.log(
    `\n${cores} cores, Node ${node}, load before ${rounded(loadBefore)} (well above 1: other work went on)`,
  );
  if (throughput) {
    const { rounds, seconds, connections, results } = throughput;
    show(
      `Requests per second of kept pages (medians of ${rounds} × ${seconds} s, ${connections} connections)`,
      results,
    );
  }
  if (publishing) {
    const { updates, ...places } = publishing;
    show(
      `Milliseconds from Publish and Launch to visible on both of two nodes (${updates} times each, from another process)`,
      places,
    );
  }
  if (history)
    show("Milliseconds until a draft's history stands in the desk, and bytes of a revision", history);
  if (editor) {
    const { median, p99 } = editorAims;
    show(
      `Milliseconds from a key to the frame that shows it (aims: median ${median}, p99 ${p99}), and a save of one letter`,
      editor,
    );
  }
  if (lighthouse) {
    const { scores, LCP, TBT, CLS } = lighthouseAims;
    const title = `Lighthouse on a phone (medians of ${lighthouse.rounds}; aims: scores ${scores}, LCP ${LCP} ms, TBT ${TBT} ms, CLS below ${CLS})`;
    show(title, lighthouse.pages);
  }
  if (outage)
    show("Warm pages that Varnish shows while the web process is dead, by the change before", outage);
  if (edge) {
    const { updates, ...places } = edge;
    show(
      `Milliseconds through Varnish, from the button to what a reader sees (${updates} times each)`,
      places,
    );
  }
  if (uncached) {
    const { stories, ratio, ...requests } = uncached;
    show(`Milliseconds of a story (${stories} stories, uncached ÷ cached = ${ratio.toFixed(1)})`, requests);
  }
  if (weights) {
    const rows = weights.map(({ edition, type, html, css, script, fonts, preloadedFonts }) => ({
      page: `${edition} ${type}`,
      "HTML br": kilobytes(html.brotli),
      "HTML gzip": kilobytes(html.gzip),
      "CSS br": kilobytes(css.brotli),
      "script br": kilobytes(script.brotli),
      fonts: kilobytes(fonts),
      preloaded: preloadedFonts,
    }));
    show("Kilobytes as served (1 KB = 1024 bytes)", rows);
  }
  if (floods) {
    const rows = Object.entries(floods).map(([kind, { answers, ...seen }]) => {
      const said = Object.entries(answers).map(([answer, count]) => `${count} × ${answer}`);
      return [kind, { ...seen, answered: said.join(", ") }];
    });
    show("Milliseconds of a kept page and of the desk under floods", Object.fromEntries(rows));
  }
  if (flood) {
    const { before, halfway, after, addresses, requestsPerSecond, answersOfSecondHalf } = flood;
    const title = `Megabytes around a flood of ${addresses} addresses (${Math.round(requestsPerSecond)} answers a second)`;
    show(title, { before, halfway, after });
    show("What the flood was answered (second half)", answersOfSecondHalf);
  }
}

/** Prints a large newsroom beside a small one. */
export function printScale({ rounds, pages, sitemap }: Awaited<ReturnType<typeof measureScale>>): void {
  show(`Milliseconds of a page, drawn for its first reader (medians of ${rounds})`, pages);
  show("The sitemap of the large one: stories it lacks, and megabytes while all parts were read", {
    sitemap,
  });
}

/** Prints the desk's lists of a newsroom of 100,000 stories beside those of one of 100. */
export function printDesk({ rounds, pages }: Awaited<ReturnType<typeof measureDesk>>): void {
  show(`Milliseconds of a list of the desk (medians of ${rounds})`, pages);
}

/** Prints how comments fare in a newsroom with very many of them. */
export function printComments({
  thread,
  queue,
  arrival,
  flood,
}: Awaited<ReturnType<typeof measureComments>>): void {
  show("Milliseconds of a page with comments, drawn for its first reader", thread);
  show("Milliseconds of a list of the moderators' queue (medians)", queue);
  show("Comments that come, and kept pages meanwhile", { found: arrival });
  show("A flood, and newcomers meanwhile", { found: flood });
}

/** Prints a composed front of a small archive beside that of a large one. */
export function printFronts({ rounds, ...found }: Awaited<ReturnType<typeof measureFronts>>): void {
  const { shown, few, many, ratio } = found;
  show(`Milliseconds of a composed front, drawn for its first reader (medians of ${rounds})`, {
    "200 stories": { cards: shown.few, milliseconds: few },
    "100,000 stories": { cards: shown.many, milliseconds: many },
    ratio: { milliseconds: ratio },
  });
}

/** Prints how well, or how fast, searches find. */
export function printSearch({ set, speed }: Awaited<ReturnType<typeof measureSearch>>): void {
  if (set) {
    const { queries, stories, own, stock, milliseconds, missed } = set;
    show(`${queries} queries among ${stories} stories`, { Warraq: own, "PostgreSQL's configuration": stock });
    show("Milliseconds of a search, one after the other", { Warraq: milliseconds });
    console.log(`Not all in the first ten, or not first: ${missed.join(" · ") || "none"}`);
  }
  if (speed) {
    const { stories, rebuildSeconds, megabytes, milliseconds } = speed;
    show(
      `Milliseconds of a page of results, 20 asked for a second, among ${stories} stories of 600 words`,
      milliseconds,
    );
    show(
      "Megabytes, indexes included",
      Object.fromEntries(megabytes.map(({ name, size }) => [name, { size }])),
    );
    console.log(`The index was written anew in ${Math.round(rebuildSeconds)} s.`);
  }
}
