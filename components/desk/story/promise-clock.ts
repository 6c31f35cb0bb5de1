import { secondsUntilLate } from "@/newsroom/article/countdown";

type Awaited = { end: number; left: number; tell: (left: number) => void; ask: () => void };

const awaited = new Set<Awaited>();
let timer: ReturnType<typeof setInterval> | undefined;
/** When the page last asked what has become of its promises, or began to wait. */
let askedAt = 0;

/** Asks when the time of a promise comes, and about late ones now and then, all together. */
function tick(): void {
  const now = performance.now();
  let ask: (() => void) | undefined;
  for (const each of awaited) {
    const left = Math.ceil((each.end - now) / 1000);
    const hasCome = each.left > 0 && left <= 0;
    if (hasCome || (left <= -secondsUntilLate && now - askedAt >= secondsUntilLate * 1000)) ask = each.ask;
    each.left = left;
    each.tell(left);
  }
  if (!ask) return;
  askedAt = now;
  ask();
}

/** Counts the seconds to a promise with the one timer of the page. Answers how to stop. */
export function countDown(seconds: number, tell: (left: number) => void, ask: () => void): () => void {
  const one = { end: performance.now() + seconds * 1000, left: seconds, tell, ask };
  if (timer === undefined) {
    timer = setInterval(tick, 1000);
    askedAt = performance.now();
  }
  awaited.add(one);
  return () => {
    awaited.delete(one);
    if (awaited.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
