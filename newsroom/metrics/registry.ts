import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { log } from "@/platform/log";
import { tallies } from "@/platform/tallies";
import { getMeasuresUnscoped, type Measured } from "./queries";

/**
 * The measures that every process has, in Prometheus's words: its memory, processor, garbage and the delay of its event
 * loop, and what people did in it. Whatever is counted elsewhere is read when somebody asks.
 */
export function processMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Counter({
    name: "warraq_done_total",
    help: "What people did: searches of the site and of the desk, saves, sign-ins that were refused.",
    labelNames: ["what"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [what, count] of Object.entries(tallies())) this.inc({ what }, count);
    },
  });
  return registry;
}

const nothing: Measured = {
  queues: [],
  connections: [],
  overdue: { count: 0, seconds: 0 },
  goodBackupAt: null,
};
/** Milliseconds for which one look into the database answers all measures, and all who ask. */
const lookHolds = 1_000;

/** Adds what stands in the database, which one process of a newsroom tells for all. Without a database it says so, and nothing else. */
export function addSharedMetrics(registry: Registry, measure = getMeasuresUnscoped): void {
  let looked: { at: number; found: Promise<Measured | null> } | undefined;
  function look(): Promise<Measured | null> {
    if (!looked || performance.now() - looked.at > lookHolds) {
      const found = measure().catch((cause: unknown) => {
        log.warn("measures could not be read from the database", { cause });
        return null;
      });
      looked = { at: performance.now(), found };
    }
    return looked.found;
  }
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    set: (gauge: Gauge, found: Measured) => void,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset();
        set(this, (await look()) ?? nothing);
      },
    });
  new Gauge({
    name: "warraq_database_up",
    help: "Whether the database answered.",
    registers: [registry],
    async collect() {
      this.set((await look()) ? 1 : 0);
    },
  });
  const ofQueues =
    (key: "waiting" | "oldest" | "active" | "failed") =>
    (to: Gauge, { queues }: Measured) => {
      for (const queue of queues) to.set({ job: queue.name }, queue[key]);
    };
  gauge("warraq_jobs_waiting", "Jobs that could run and wait.", ["job"], ofQueues("waiting"));
  gauge(
    "warraq_jobs_oldest_seconds",
    "Seconds for which the oldest job has waited.",
    ["job"],
    ofQueues("oldest"),
  );
  gauge("warraq_jobs_active", "Jobs that run.", ["job"], ofQueues("active"));
  gauge("warraq_jobs_failed", "Jobs that were given up.", ["job"], ofQueues("failed"));
  gauge("warraq_promises_overdue", "Stories, ends and fronts whose time has come.", [], (to, { overdue }) =>
    to.set(overdue.count),
  );
  gauge("warraq_promises_late_seconds", "Seconds that the latest of them is late.", [], (to, { overdue }) =>
    to.set(overdue.seconds),
  );
  gauge(
    "warraq_database_connections",
    "Connections of all processes, by what they are for and whether they work.",
    ["application", "state"],
    (to, { connections }) => {
      for (const { application, state, count } of connections) to.set({ application, state }, count);
    },
  );
  gauge(
    "warraq_backup_good_timestamp_seconds",
    "When the newest good backup began.",
    [],
    (to, { goodBackupAt }) => {
      to.set(goodBackupAt ?? Number.NaN);
    },
  );
}
