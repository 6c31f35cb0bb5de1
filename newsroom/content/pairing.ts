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
export const kindred = 0.35;
/** Steps beyond which two versions have too little in common to look for it one by one. */
const mostSteps = 2000;
/** Pairs beyond which likeness is not weighed: it takes each with each. */
const mostWeighed = 20_000;

/** Which item of `after` each of `before` has become, by index; what is missing went, or came. */
export function pairUp<Item>(before: Item[], after: Item[], kin: Kinship<Item>): Map<number, number> {
  const pairs = new Map<number, number>();
  let [old, now] = [0, 0];
  for (const { count, added, removed } of alike(before.map(kin.key), after.map(kin.key)))
    for (let step = 0; step < count; step += 1)
      if (added) now += 1;
      else if (removed) old += 1;
      else pairs.set(old++, now++);
  pairMoved(before, after, kin, pairs);
  const taken = new Set(pairs.values());
  for (const [olds, nows] of gapsBetween(pairs, before.length, after.length)) {
    const left = olds.filter((each) => !pairs.has(each));
    const right = nows.filter((each) => !taken.has(each));
    for (const [one, other] of pairsInGap(left, right, before, after, kin)) pairs.set(one, other);
  }
  return pairs;
}

/** The stretches between those pairs that stand in one order in both, whatever was found first. */
function gapsBetween(pairs: Map<number, number>, olds: number, nows: number): [number[], number[]][] {
  const inOrder = [...pairs].sort(([, one], [, other]) => one - other);
  const moved = outOfOrder(inOrder.map(([at]) => at));
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const gaps: [number[], number[]][] = [];
  let [old, now] = [0, 0];
  for (const [at, index] of inOrder) {
    if (moved.has(at)) continue;
    gaps.push([range(old, at), range(now, index)]);
    [old, now] = [at + 1, index + 1];
  }
  return [...gaps, [range(old, olds), range(now, nows)]];
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

/** Adds to the pairs items that stand elsewhere, word for word. */
function pairMoved<Item>(
  before: Item[],
  after: Item[],
  { key, isKnownAnywhere }: Kinship<Item>,
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  const waiting = new Map<string, number[]>();
  after.forEach((item, at) => {
    if (!taken.has(at) && isKnownAnywhere(item))
      waiting.set(key(item), [...(waiting.get(key(item)) ?? []), at]);
  });
  before.forEach((item, at) => {
    const found = pairs.has(at) ? undefined : waiting.get(key(item))?.shift();
    if (found !== undefined) pairs.set(at, found);
  });
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

/** Words of a text by which it is known again: weighing takes each text with each. */
const mostWords = 200;

/** How much of their words, the first ones, two texts share, from 0 to 1. */
export function wordsShared(first: string[], second: string[]): number {
  const [one, other] = [first.slice(0, mostWords), second.slice(0, mostWords)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}

/** Of numbers in any order the fewest without which the others ascend. */
export function outOfOrder(numbers: number[]): Set<number> {
  /** For each length the ascending run of that length that ends lowest, linked backwards. */
  type Run = { last: number; before: Run | undefined };
  const runs: Run[] = [];
  for (const last of numbers) {
    let [low, at] = [0, runs.length];
    while (low < at) {
      const middle = (low + at) >> 1;
      if ((runs[middle] as Run).last > last) at = middle;
      else low = middle + 1;
    }
    runs[at] = { last, before: runs[at - 1] };
  }
  const left = new Set(numbers);
  for (let run = runs.at(-1); run; run = run.before) left.delete(run.last);
  return left;
}
