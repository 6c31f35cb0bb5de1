import { diffArrays } from "diff";

/** How it is known of two items of different versions that they are one. */
export type Kinship<Item> = {
  /** The same where the items say the same. */
  key: (item: Item) => string;
  /** From 0, which is nothing in common, to 1. */
  likeness: (one: Item, other: Item) => number;
  /** Whether one may have become the other, when it stands alone in the other's place. */
  mayBecome: (one: Item, other: Item) => boolean;
  /** Whether an item is known again wherever it stands; of blank lines each is like the next. */
  isKnownAnywhere: (item: Item) => boolean;
};

/** Likeness from which on one item is the other, changed. */
const kindred = 0.35;
/** Steps beyond which two versions have too little in common to look for it one by one. */
const mostSteps = 2000;
/** Pairs beyond which likeness is not weighed: it takes each with each. */
const mostWeighed = 20_000;

/** Which item of `after` each of `before` has become, by index; what is missing went, or came. */
export function pairUp<Item>(before: Item[], after: Item[], kin: Kinship<Item>): Map<number, number> {
  const pairs = new Map<number, number>();
  const gaps: [number[], number[]][] = [];
  let gap: [number[], number[]] = [[], []];
  let [old, now] = [0, 0];
  const endGap = () => {
    gaps.push(gap);
    gap = [[], []];
  };
  for (const { count, added, removed } of alike(before.map(kin.key), after.map(kin.key)))
    for (let step = 0; step < count; step += 1)
      if (added) gap[1].push(now++);
      else if (removed) gap[0].push(old++);
      else {
        if (step === 0) endGap();
        pairs.set(old++, now++);
      }
  endGap();
  const taken = pairMoved(before, after, kin, gaps, pairs);
  for (const [olds, nows] of gaps) {
    const left = olds.filter((each) => !pairs.has(each));
    const right = nows.filter((each) => !taken.has(each));
    for (const [one, other] of pairsInGap(left, right, before, after, kin)) pairs.set(one, other);
  }
  return pairs;
}

type Run = { count: number; added: boolean; removed: boolean };

function alike(before: string[], after: string[]): Run[] {
  return (
    diffArrays(before, after, { maxEditLength: mostSteps }) ?? [
      { count: before.length, added: false, removed: true },
      { count: after.length, added: true, removed: false },
    ]
  );
}

/** Items that stand elsewhere, word for word; answers which of `after` they are. */
function pairMoved<Item>(
  before: Item[],
  after: Item[],
  { key, isKnownAnywhere }: Kinship<Item>,
  gaps: [number[], number[]][],
  pairs: Map<number, number>,
): Set<number> {
  const waiting = new Map<string, number[]>();
  for (const at of gaps.flatMap(([, nows]) => nows)) {
    const item = after[at] as Item;
    if (isKnownAnywhere(item)) waiting.set(key(item), [...(waiting.get(key(item)) ?? []), at]);
  }
  const taken = new Set<number>();
  for (const at of gaps.flatMap(([olds]) => olds)) {
    const found = waiting.get(key(before[at] as Item))?.shift();
    if (found === undefined) continue;
    pairs.set(at, found);
    taken.add(found);
  }
  return taken;
}

/** Pairs of what is left between two places that both have: first what is alike, then what stands alone in a place. */
function pairsInGap<Item>(
  olds: number[],
  nows: number[],
  before: Item[],
  after: Item[],
  kin: Kinship<Item>,
): [number, number][] {
  const likeness = (i: number, j: number) =>
    kin.likeness(before[olds[i] as number] as Item, after[nows[j] as number] as Item);
  const pairs: [number, number][] = [];
  const pair = (i: number, j: number) => pairs.push([olds[i] as number, nows[j] as number]);
  let [i, j] = [0, 0];
  const found = mostAlike(olds.length, nows.length, likeness);
  for (const [p, q] of [...found, [olds.length, nows.length] as const]) {
    for (; p - i === q - j && i < p; i += 1, j += 1)
      if (kin.mayBecome(before[olds[i] as number] as Item, after[nows[j] as number] as Item)) pair(i, j);
    if (p < olds.length) pair(p, q);
    [i, j] = [p + 1, q + 1];
  }
  return pairs;
}

/** The pairs, in order, that have most in common together. */
function mostAlike(m: number, n: number, likeness: (i: number, j: number) => number): [number, number][] {
  if (m * n === 0 || m * n > mostWeighed) return [];
  const best = Array.from({ length: m + 1 }, () => new Float64Array(n + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const weight = Array.from({ length: m }, (_, i) =>
    Array.from({ length: n }, (__, j) => {
      const found = likeness(i, j);
      return found < kindred ? 0 : found;
    }),
  );
  const weightOf = (i: number, j: number) => weight[i]?.[j] ?? 0;
  for (let i = m - 1; i >= 0; i -= 1)
    for (let j = n - 1; j >= 0; j -= 1) {
      const together = weightOf(i, j) > 0 ? weightOf(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < m && j < n)
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  return pairs;
}
