/** Seconds after which a window that is not heard of again is closed; a browser lets a hidden one speak once a minute. */
export const presenceSeconds = 75;
/** Seconds within which whoever did something is there, and not only her window. */
export const activeSeconds = 120;
/** Seconds without a word after which a text is nobody's. */
export const holdSeconds = 300;
/** Stories that one page watches at once: a list and what is beside it. */
export const mostWatched = 50;
/** Where the door answers who watches stories (server/live.ts), with their ids after `stories=`, apart by commas. */
export const livePath = "/api/live";

/**
 * What somebody wants of a text: `ask` for it, `take` it from its holder, `give` it to who asked first or `keep` it,
 * `leave` it.
 */
export const wishes = ["ask", "take", "give", "keep", "leave"] as const;
export type Wish = (typeof wishes)[number];

/** Who holds a text. `name` is null where it would give a pen-name away; window and browser are told of oneself alone. */
export type Holder = { name: string | null; isOwn: boolean; tab: string | null; isThisSession: boolean };

/** Somebody who has a story open, in however many windows. */
export type Sitter = { name: string | null; isActive: boolean; hasUnsaved: boolean };

/** Who is at a story now, and which version its words have by now. */
export type StoryNow = {
  id: string;
  /** Milliseconds by the database's clock: of two answers the later one is true. */
  at: number;
  version: number;
  /** Threads of notes that are open, and what changes with every note. */
  notes: { open: number; stamp: string };
  holder: Holder | null;
  /** Others than oneself, by name. */
  others: Sitter[];
  /** Of who asks for the text, earliest first. */
  askers: (string | null)[];
  /** Whether one asks oneself. */
  hasAsked: boolean;
};

/** Whether a window holds the text, nobody does, or somebody else. */
export function handOf(now: Pick<StoryNow, "holder"> | null, tab: string): "own" | "free" | "other" {
  if (!now?.holder) return "free";
  return now.holder.tab === tab ? "own" : "other";
}
