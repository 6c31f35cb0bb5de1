import type { CommentState } from "./rules";

/** As whom a comment speaks. */
export type Standing = "reader" | "staff" | "writer";

/** A comment as readers see it: never its e-mail. */
export type ShownComment = {
  id: string;
  name: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
  standing: Standing;
  /** How many readers found it useful. */
  useful: number;
  isFeatured: boolean;
  isPinned: boolean;
};

/** A row of a thread without its words: what is needed to say where each stands. */
export type ThreadRow = {
  id: string;
  parentId: string | null;
  rootId: string | null;
  level: number;
  state: CommentState;
};

/** Where a comment stands in its thread. */
export type Placed = {
  id: string;
  rootId: string;
  level: number;
  /** `removed` by who wrote it, `withheld` by the newsroom: its place stays, for what answers it. */
  kind: "shown" | "removed" | "withheld";
  /** What it answers, where that is not what it stands under. */
  answersTo: string | null;
};

/** Answers of a thread that stand where many threads do; the others stand on the thread's own pages. */
export const answersBelow = 5;
/** Answers of a thread that one of its own pages holds. */
export const answersPerPage = 50;

/** How deep what answers a comment is drawn. */
export const levelBelow = (level: number): number => Math.min(level + 1, 3);

/**
 * The order in which threads are read, each whole: what began it, then every answer below what it answers, down to the
 * third level, in the order of `rows` (of time). What readers do not have is left out, unless they have an answer to it.
 */
export function placeThreads(rows: ThreadRow[]): Placed[][] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<string>();
  for (const row of rows) {
    if (row.state !== "approved") continue;
    for (let at: ThreadRow | undefined = row; at && !kept.has(at.id); at = known.get(at.parentId ?? ""))
      kept.add(at.id);
  }
  const under = new Map<string, string | null>();
  const below = new Map<string, ThreadRow[]>();
  const roots: ThreadRow[] = [];
  for (const row of rows) {
    const above = standsUnder(row, known.get(row.parentId ?? ""), under);
    under.set(row.id, above);
    if (!kept.has(row.id)) continue;
    const beside = above === null ? roots : below.get(above);
    if (beside) beside.push(row);
    else if (above !== null) below.set(above, [row]);
  }
  const placed = (row: ThreadRow): Placed[] => [
    placeOf(row, under.get(row.id) ?? null),
    ...(below.get(row.id) ?? []).flatMap(placed),
  ];
  return roots.map(placed);
}

/**
 * Under which comment one is drawn: what it answers or, on the third level, what that stands under, which `under` knows
 * since it came before. Null for a beginning.
 */
function standsUnder(
  row: ThreadRow,
  parent: ThreadRow | undefined,
  under: Map<string, string | null>,
): string | null {
  if (!parent) return null;
  return parent.level < row.level ? parent.id : (under.get(parent.id) ?? null);
}

function placeOf({ id, rootId, level, state, parentId }: ThreadRow, under: string | null): Placed {
  const kind = state === "approved" ? "shown" : state === "removed" ? "removed" : "withheld";
  return { id, rootId: rootId ?? id, level, kind, answersTo: parentId === under ? null : parentId };
}

/** A comment, or its place, with what stands under it. */
export type CommentThread = Placed & {
  shown: ShownComment | null;
  /** Who wrote what it answers, where that stands elsewhere and is shown. */
  answersName: string | null;
  replies: CommentThread[];
  /** Answers of the thread that are not among them; told at its beginning alone. */
  more: number;
};

/**
 * Puts places that follow each other under what they stand under, with their words; one whose own place is not among
 * them stands under the first. `more` is said of the first.
 */
export function nestThread(
  places: Placed[],
  words: Map<string, ShownComment>,
  more = 0,
): CommentThread | null {
  const path: CommentThread[] = [];
  for (const place of places) {
    const { id, level, answersTo } = place;
    const node: CommentThread = {
      ...place,
      shown: words.get(id) ?? null,
      answersName: answersTo ? (words.get(answersTo)?.name ?? null) : null,
      replies: [],
      more: path.length === 0 ? more : 0,
    };
    const above = path.findLast((each) => each.level < level) ?? path[0];
    above?.replies.push(node);
    path.push(node);
  }
  return path[0] ?? null;
}

/** Which answers of a thread a page of its own holds: those around `wanted`; and where the pages before and after begin. */
export function threadPage(
  places: Placed[],
  wanted: string,
): { places: Placed[]; before: string | null; after: string | null } | null {
  const [root, ...answers] = places;
  const at = places.findIndex(({ id }) => id === wanted);
  if (!root || at < 0) return null;
  const first = Math.floor(Math.max(0, at - 1) / answersPerPage) * answersPerPage;
  const next = first + answersPerPage;
  return {
    places: [root, ...answers.slice(first, next)],
    before: first === 0 ? null : (answers[first - answersPerPage]?.id ?? null),
    after: answers[next]?.id ?? null,
  };
}
