import { setTimeout as sleep } from "node:timers/promises";
import { within } from "./deadline";
import { log } from "./log";

/** What a process tells the supervisor that started it: that it serves, and, over and over, that it lives. */
export type FromChild = "ready" | "alive";

const everyMilliseconds = 5_000;

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

/**
 * Says that this process serves, and from then on that it lives each time `proof` answers; one that fails at once is an
 * answer too. Who says nothing for long is ended and started again (scripts/children.ts).
 */
export async function sayAlive(proof: () => Promise<unknown>): Promise<void> {
  tell("ready");
  for (;;) {
    await sleep(everyMilliseconds, undefined, { ref: false });
    await proof().catch(() => undefined);
    tell("alive");
  }
}

/**
 * A proof that asks something outside of this process, which may be stuck while this process is not: late or failing it
 * is only told, and not asked again while it is under way.
 */
export function patient(proof: () => Promise<unknown>, patience = 5_000): () => Promise<void> {
  let underWay: Promise<unknown> | undefined;
  return async () => {
    underWay ??= proof().finally(() => {
      underWay = undefined;
    });
    await within(patience, underWay).catch((cause: unknown) =>
      log.warn("a proof of life is missing", { cause }),
    );
  };
}
