/**
 * Words on their way, with what the server had at `basedOn` where that is known. `keepOther` asks to cut a revision of
 * `basedOn` first, and one of `unchosen`: what one's own words were before both were made one.
 */
export type WordsSent<Words> = {
  basedOn: number;
  base: Words | null;
  words: Words;
  keepOther: boolean;
  unchosen?: Words;
};

/** Who holds the text; nameless where the newsroom does not say. */
export type HeldBy = { name: string | null; isOwn: boolean };

/** What the server said to one save. */
export type SaveAnswer<Words, Other> =
  | { kind: "saved"; version: number; savedAt: Date }
  | { kind: "conflict"; other: Other & { version: number; content: Words } }
  /** Another holds the text, or another window of one's own. */
  | { kind: "held"; by: HeldBy }
  | { kind: "sessionEnded" }
  /** The server understood and will not: asking again with the same words is pointless. */
  | { kind: "refused"; message: string | null }
  /** The server is there, and cannot now. */
  | { kind: "busy" }
  /** No answer of the server's. */
  | { kind: "unreachable" };
