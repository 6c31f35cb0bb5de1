import type { ServerResponse } from "node:http";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Address } from "./address";
import type { DoorFigures } from "./figures";

/**
 * Guarantee: what the door does is counted by plain additions, whether anybody asks or not; whoever asks for the figures
 * pays for putting them into words. No address and no visitor is in them.
 */

type Kind = Address["area"];
/** Of each kind of address, answers by the hundred of their status; at 0 those that nobody got. */
const answers = new Map<Kind, number[]>();

/** Counts an answer that has been given, or not. */
export function countAnswer(kind: Kind, { headersSent, statusCode }: ServerResponse): void {
  const counts = answers.get(kind) ?? [];
  answers.set(kind, counts);
  const hundred = headersSent ? Math.floor(statusCode / 100) : 0;
  counts[hundred] = (counts[hundred] ?? 0) + 1;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const drawings = new Histogram({
  name: "warraq_drawing_seconds",
  help: "How long Next took to draw, by the line in which it was asked.",
  labelNames: ["line"],
  buckets,
  registers: [],
});

/** Notes how many seconds a drawing took. */
export const noteDrawing = (line: string, seconds: number): void => drawings.observe({ line }, seconds);

/** Adds the measures of a door. */
export function addDoorMetrics(registry: Registry, figures: () => DoorFigures): void {
  registry.registerMetric(drawings);
  new Counter({
    name: "warraq_requests_total",
    help: "Answers, by what was asked for and the hundred of their status; none: nobody got it.",
    labelNames: ["kind", "status"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [kind, counts] of answers)
        for (const [hundred, count] of counts.entries())
          if (count) this.inc({ kind, status: hundred === 0 ? "none" : `${hundred}xx` }, count);
    },
  });
  new Counter({
    name: "warraq_pages_total",
    help: "Pages for readers: sent from memory, drawn, given up because something in them changed, refused, too many at once.",
    labelNames: ["how"],
    registers: [registry],
    collect() {
      const { kept, drawn, purged, refused, overloaded } = figures();
      this.reset();
      for (const [how, count] of Object.entries({ kept, drawn, purged, refused, overloaded }))
        this.inc({ how }, count);
    },
  });
  const store = (name: string, help: string, key: "count" | "bytes") =>
    new Gauge({
      name,
      help,
      labelNames: ["store"],
      registers: [registry],
      collect() {
        const { pages, refusals } = figures();
        this.set({ store: "pages" }, pages[key]);
        this.set({ store: "refusals" }, refusals[key]);
      },
    });
  store("warraq_kept", "Pages that lie ready in memory.", "count");
  store("warraq_kept_bytes", "Memory that they take.", "bytes");
}
