const minute = 60_000;
/** Kinds that are told apart in a minute; what is more counts as one. */
const mostKinds = 100;

/** What changes from one event of a kind to the next: numbers, ids, and what somebody typed. */
const varying = /"[^"]*"|'[^']*'|`[^`]*`|[0-9a-f-]{8,}|\d+/gi;

/** What an event says, less what changes each time. */
export function kindOf(...said: unknown[]): string {
  return said
    .filter((each) => typeof each === "string")
    .join(" ")
    .replace(varying, "…")
    .slice(0, 300);
}

/** Lets the first event of a kind pass and counts its repeats, which `tell` hears of once a minute. */
export class Repeats {
  private counts = new Map<string, number>();

  constructor(private readonly tell: (kind: string, times: number) => void) {}

  /** Whether an event is the first of its kind in this minute. */
  isFirst(kind: string): boolean {
    if (this.counts.size === 0) setTimeout(() => this.endMinute(), minute).unref();
    const known = this.counts.has(kind) || this.counts.size < mostKinds ? kind : "others";
    const count = this.counts.get(known) ?? 0;
    this.counts.set(known, count + 1);
    return count === 0;
  }

  private endMinute(): void {
    const ended = [...this.counts];
    this.counts.clear();
    for (const [kind, count] of ended) if (count > 1) this.tell(kind, count - 1);
  }
}
