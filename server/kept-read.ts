import { expiredTags, hasExpiredSince } from "./kept.js";

/**
 * Guarantee: what the door knows by heart is read once, and again when it may have changed, also while it was being read.
 */
export class KeptRead<Answer> {
  /** What was read last: it speaks where nothing can be read. */
  latest: Answer | undefined;
  private running: { answer: Promise<Answer>; countAt: number } | undefined;

  /** `tags`: what it changes with. */
  constructor(
    private readonly read: () => Promise<Answer>,
    private readonly tags: () => string[],
  ) {}

  /** The answer as of now. What could not be read is asked for again by the next. */
  get(): Promise<Answer> {
    if (this.running && !hasExpiredSince(this.tags(), this.running.countAt)) return this.running.answer;
    const running = { answer: this.read(), countAt: expiredTags.count };
    this.running = running;
    running.answer.then(
      (answer) => {
        if (this.running === running) this.latest = answer;
      },
      () => {
        if (this.running === running) this.running = undefined;
      },
    );
    return running.answer;
  }
}
