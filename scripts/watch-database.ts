import { setTimeout as sleep } from "node:timers/promises";
import { isEmbeddedServerRunning, startEmbeddedServer } from "@/db/embedded-server";

const everyMilliseconds = 1_000;
const mostStarts = 5;
/** A death is forgotten after so many milliseconds: a database that dies once a month is no reason to end. */
const remembered = 3_600_000;

/**
 * Starts our own database server again when it dies (killed, or by a fault of its own) while the newsroom runs.
 * `onLost` is called when it does not come back at the address that the other processes know.
 */
export function watchDatabase(
  folder: string,
  url: string,
  onLost: () => void,
): { stop: () => Promise<void> } {
  let isStopping = false;
  const watching = (async () => {
    for (let deaths: number[] = []; !isStopping; await sleep(everyMilliseconds)) {
      if (await isEmbeddedServerRunning(folder)) continue;
      if (isStopping) return;
      const now = performance.now();
      deaths = [...deaths.filter((at) => at > now - remembered), now];
      const again =
        deaths.length <= mostStarts ? await startEmbeddedServer(folder).catch(() => undefined) : undefined;
      if (again !== url) return onLost();
    }
  })();
  return {
    stop: async () => {
      isStopping = true;
      await watching;
    },
  };
}
