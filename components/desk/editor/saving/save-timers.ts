/** Milliseconds of quiet before words are sent, and the longest that somebody who never pauses waits. */
export const pause = 350;
export const longestWait = 4000;
/** Milliseconds within which what is being written is kept on this machine. */
export const keepEvery = 300;
/** Milliseconds before each of the first repetitions, and between all that follow as long as the page lives. */
export const backOff = [1000, 2000, 4000, 8000, 16_000];
export const slowRetry = 30_000;

/** Waits until somebody who writes pauses, though not for ever. */
export class WritingPause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;

  constructor(
    private readonly onOver: () => void,
    private readonly quiet: number,
    private readonly longest: number,
  ) {}

  /** Something was written: the quiet begins anew. */
  extend(): void {
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(this.quiet, this.since + this.longest - now));
    this.timer = setTimeout(() => {
      this.end();
      this.onOver();
    }, wait);
  }

  /** Nothing is waited for any more. */
  end(): void {
    clearTimeout(this.timer);
    this.since = null;
  }
}

/** When to send again what did not arrive: each time later, then steadily. */
export class RetryTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;

  constructor(private readonly again: () => void) {}

  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  /** Plans the next repetition; `stalled` once it takes long. */
  plan(): "retrying" | "stalled" {
    const wait = backOff[this.attempt];
    this.attempt += 1;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.again();
    }, wait ?? slowRetry);
    return wait === undefined ? "stalled" : "retrying";
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Nothing is planned, and the next failure counts as the first. */
  reset(): void {
    this.cancel();
    this.attempt = 0;
  }
}
