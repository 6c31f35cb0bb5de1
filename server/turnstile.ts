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
/** Milliseconds for which a turn is remembered, of so many at the most; every so manieth turn is for who had one. */
const remembered = { milliseconds: 60_000, most: 10_000, turns: 4 };

type Waiting = { counted: Counted[]; begin: () => void; giveUp: (cause: Overloaded) => void };

export class Turnstile {
  private inside = 0;
  private length = 0;
  /** Lines of each who is counted first, in the order of their turns. */
  private waiting = new Map<string, Waiting[]>();
  private present = new Map<string, number>();
  /** When who had a turn last, the oldest first; only where that matters. */
  private turns = new Map<string, number>();
  private turn = 0;

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
    /**
     * How long a place rests after its work, so that others have half of the processor: as long as that took or, where it
     * mostly waits for the database, its share of what this process worked meanwhile.
     */
    private readonly rest: "none" | "as long" | "as busy" = "none",
    /** Whether who had no turn lately comes first, and has a place in a line full of those who had: a crowd sends again. */
    private readonly isNewFirst = false,
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
    this.note(counted[0]?.who);
    const begunAt = performance.now();
    const before = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      const took = performance.now() - begunAt;
      // All that is inside worked no more than the whole process did.
      const worked = (user + system) / 1000 / this.inside;
      const rest = this.rest === "as busy" ? Math.min(took, worked) : took;
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
    if (this.length >= this.longestLine) this.makeRoom(who);
    this.count(counted, 1);
    this.length += 1;
    return new Promise((begin, giveUp) => {
      const own = this.waiting.get(who) ?? [];
      own.push({ counted, begin, giveUp });
      this.waiting.set(who, own);
    });
  }

  /**
   * The last of who has most in a full line loses its place to somebody who has at least two fewer; else, where those come
   * first, the last of somebody who had a turn to one who had none.
   */
  private makeRoom(who: string): void {
    const own = this.waiting.get(who)?.length ?? 0;
    const lines = [...this.waiting.entries()].sort(([, a], [, b]) => b.length - a.length);
    const [longest] = lines.filter(([, { length }]) => length >= own + 2);
    const [, line] =
      longest ?? (this.isNew(who) && own === 0 ? lines.find(([one]) => !this.isNew(one)) : null) ?? [];
    const last = line?.pop();
    if (!last) throw new Overloaded();
    this.length -= 1;
    this.count(last.counted, -1);
    last.giveUp(new Overloaded());
  }

  private letIn(): void {
    this.turn += 1;
    const isForNew = this.isNewFirst && this.turn % remembered.turns !== 0;
    const waiting = [...this.waiting].filter(([, { length }]) => length > 0);
    const [who, own] = (isForNew && waiting.find(([one]) => this.isNew(one))) || waiting[0] || ["", []];
    const next = own.shift();
    this.waiting.delete(who);
    if (own.length > 0) this.waiting.set(who, own);
    this.length -= 1;
    next?.begin();
  }

  private isNew(who: string): boolean {
    const at = this.turns.get(who);
    return this.isNewFirst && (at === undefined || performance.now() - at > remembered.milliseconds);
  }

  private note(who: string | undefined): void {
    if (!this.isNewFirst || who === undefined) return;
    this.turns.delete(who);
    this.turns.set(who, performance.now());
    const [oldest] = this.turns.size > remembered.most ? this.turns.keys() : [];
    if (oldest !== undefined) this.turns.delete(oldest);
  }

  private count(counted: Counted[], by: 1 | -1): void {
    for (const { who } of counted) {
      const left = (this.present.get(who) ?? 0) + by;
      if (left > 0) this.present.set(who, left);
      else this.present.delete(who);
    }
  }
}
