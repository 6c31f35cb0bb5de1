/**
 * Guarantee: whoever manages the site can look at what this node's door keeps and does; what is shown is bounded, and
 * names readers' addresses only, never readers. The door and the application are loaded apart: one object joins them.
 */

type Store = { count: number; bytes: number; limit: number };

/** What finished pages hold, and what became of them since the start; `bytes` in memory, compressed forms included. */
export type KeptPages = {
  pages: Store;
  /** Addresses that said "not here". */
  refusals: Store;
  drawn: number;
  purged: number;
  mostRead: { path: string; hits: number; bytes: number }[];
};

/** Since the start of this process: answers out of memory, requests refused, and those for which too many waited. */
export type DoorCounts = { kept: number; refused: number; overloaded: number };
export type DoorFigures = KeptPages & DoorCounts & { since: Date };

const holder = globalThis as { warraqDoorFigures?: () => DoorFigures };

/** Lets the application see the figures of this process's door. */
export function showFigures(figures: () => DoorFigures): void {
  holder.warraqDoorFigures = figures;
}

/** The figures of the door that handed over this request; null where there is none. */
export function doorFigures(): DoorFigures | null {
  return holder.warraqDoorFigures?.() ?? null;
}

/** What an answer took, step by step. */
export class Timing {
  private steps: string[] = [];
  private at = performance.now();

  /** Ends a step, which began where the one before ended. */
  note(step: string): void {
    const now = performance.now();
    this.steps.push(`${step};dur=${(now - this.at).toFixed(2)}`);
    this.at = now;
  }

  /** For `Server-Timing`. */
  get header(): string {
    return this.steps.join(", ");
  }
}
