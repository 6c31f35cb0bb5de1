import { Refused } from "./exchange";

/** Guarantee: so many pieces of work go on at once, the line before them has an end, and nobody fills it for others. */

/** Thrown when so much waits already that more would only wait in vain. */
export class Overloaded extends Refused {
  constructor() {
    super(503, 10);
  }
}

/** Who is counted, by account or address, and for how many pieces of work of hers there is room, waiting ones included. */
export type Counted = { who: string; most: number };

const longestRest = 200;

type Waiting = { counted: Counted[]; begin: () => void; giveUp: (cause: Overloaded) => void };

export class Turnstile {
  private inside = 0;
  private length = 0;
  /** Lines of each who is counted first, in the order of their turns. */
  private waiting = new Map<string, Waiting[]>();
  private present = new Map<string, number>();

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
    /**
     * How long a place rests after its work, so that others have half of the processor: as long as that took or, where it
     * mostly waits for the database, as long as this process worked meanwhile.
     */
    private readonly rest: "none" | "as long" | "as busy" = "none",
  ) {}

  /**
   * Runs work when it is its turn; turns go round among those who are counted first. Throws Overloaded at once when one
   * of the counted has too much in it or the line is full, and to the last of a crowd whose place others need.
   */
  async pass<Result>(counted: Counted[], work: () => Promise<Result>): Promise<Result> {
    if (counted.some(({ who, most }) => (this.present.get(who) ?? 0) >= most)) throw new Overloaded();
    if (this.inside >= this.places) await this.wait(counted);
    else {
      this.inside += 1;
      this.count(counted, 1);
    }
    const begunAt = performance.now();
    const before = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      const took = performance.now() - begunAt;
      const rest = this.rest === "as busy" ? Math.min(took, (user + system) / 1000) : took;
      if (this.rest === "none") this.leave(counted);
      else setTimeout(() => this.leave(counted), Math.min(rest, longestRest));
    }
  }

  private leave(counted: Counted[]): void {
    this.count(counted, -1);
    // Who leaves hands the place to the next in line.
    if (this.length > 0) this.letIn();
    else this.inside -= 1;
  }

  private wait(counted: Counted[]): Promise<void> {
    const who = counted[0]?.who ?? "";
    if (this.length >= this.longestLine) this.makeRoom(this.waiting.get(who)?.length ?? 0);
    this.count(counted, 1);
    this.length += 1;
    return new Promise((begin, giveUp) => {
      const own = this.waiting.get(who) ?? [];
      own.push({ counted, begin, giveUp });
      this.waiting.set(who, own);
    });
  }

  /** The last of who has most in a full line loses its place to somebody who has at least two fewer. */
  private makeRoom(own: number): void {
    const [longest] = [...this.waiting.values()].sort((a, b) => b.length - a.length);
    if (!longest || longest.length < own + 2) throw new Overloaded();
    const last = longest.pop();
    if (!last) return;
    this.length -= 1;
    this.count(last.counted, -1);
    last.giveUp(new Overloaded());
  }

  private letIn(): void {
    const [[who, own] = ["", []]] = this.waiting;
    const next = own.shift();
    this.waiting.delete(who);
    if (own.length > 0) this.waiting.set(who, own);
    this.length -= 1;
    next?.begin();
  }

  private count(counted: Counted[], by: 1 | -1): void {
    for (const { who } of counted) {
      const left = (this.present.get(who) ?? 0) + by;
      if (left > 0) this.present.set(who, left);
      else this.present.delete(who);
    }
  }
}
