/** Thrown when so much waits already that more would only wait in vain. */
export class Overloaded extends Error {}

/** Lets only so many pieces of work go on at once; the others wait in line, and the line has an end. */
export class Turnstile {
  private inside = 0;
  private line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
  ) {}

  /** Runs work when it is its turn. Throws Overloaded at once when the line is full. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.places) {
      if (this.line.length >= this.longestLine) throw new Overloaded("too many pages are being drawn");
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      // Who leaves hands the place to the next in line.
      const next = this.line.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
