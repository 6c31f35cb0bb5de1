import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "./start-failure";

/** What a newsroom says of itself: null once it is ready, else what it lacks; undefined where nobody answers. */
export type Lack = string | null | undefined;

/** Milliseconds in which a newsroom becomes ready, and in which its worker joins who serves already. */
type Patience = { all: number; worker: number };

/**
 * Waits until a newsroom is ready. Readers need no worker: where only that is missing for long it opens without one,
 * and `say` hears of it. Throws StartFailure.
 */
export async function waitUntilOpen(
  ask: () => Promise<Lack>,
  isStopping: () => boolean,
  say: (sentence: string) => void,
  patience: Patience = { all: 90_000, worker: 30_000 },
): Promise<void> {
  let failing = "the web process";
  let servesSince: number | undefined;
  const startedAt = performance.now();
  for (; !isStopping(); await sleep(100)) {
    const lack = await ask();
    const now = performance.now();
    if (lack === null) return;
    failing = lack ?? failing;
    servesSince = lack === "worker" ? (servesSince ?? now) : undefined;
    if (servesSince !== undefined && now - servesSince > patience.worker)
      return say(
        "The worker is missing: readers are served, but mail, pictures and timed stories wait for it.",
      );
    if (servesSince === undefined && now - startedAt > patience.all)
      throw new StartFailure(
        `Warraq did not become ready within ${patience.all / 1000} seconds: ${failing} is missing.`,
      );
  }
}
