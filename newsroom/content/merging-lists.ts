import { diffArrays } from "diff";
import { type Kinship, outOfOrder, pairUp } from "./pairing";
import { saysTheSame } from "./sameness";

export type Side = "mine" | "theirs";

/** What one side made of an item; null where it was not there, or is not any more. */
export type Done<Item> = { side: Side; was: Item | null; is: Item | null; isMoved: boolean };

/** One place of two versions: what stands there, and who made it so; or both texts, where somebody has to choose. */
export type Piece<Item> =
  | { kind: "settled"; is: Item | null; done: Done<Item>[] }
  | { kind: "clash"; was: Item | null; mine: Item | null; theirs: Item | null };

export type MergeRules<Item> = Kinship<Item> & {
  /** Where both changed an item, its parts that only one of them changed are put into both. */
  blend?: (was: Item, mine: Item, theirs: Item) => { mine: Item; theirs: Item };
};

/** What becomes of one item. `was` is undefined where nobody knows what it was: then all that differs asks. */
export function mergeOne<Item>(
  was: Item | null | undefined,
  mine: Item | null,
  theirs: Item | null,
  { key, blend }: Pick<MergeRules<Item>, "key" | "blend">,
): Piece<Item> {
  const before = was ?? null;
  const of = (side: Side, is: Item | null): Piece<Item> => ({
    kind: "settled",
    is,
    done: saysTheSame(is, before) ? [] : [{ side, was: before, is, isMoved: false }],
  });
  const isOne = (one: Item | null | undefined, other: Item | null) =>
    one === undefined || one === null || other === null ? one === other : key(one) === key(other);
  // What differs in nothing that is kept counts as unchanged, but not before what does not differ at all.
  if (was !== undefined && saysTheSame(theirs, was)) return of("mine", mine);
  if (was !== undefined && saysTheSame(mine, was)) return of("theirs", theirs);
  if (isOne(was, mine)) return of("theirs", theirs);
  if (isOne(was, theirs)) return of("mine", mine);
  if (isOne(mine, theirs)) return { kind: "settled", is: mine, done: [] };
  if (!blend || !before || !mine || !theirs) return { kind: "clash", was: before, mine, theirs };
  const both = blend(before, mine, theirs);
  if (!isOne(both.mine, both.theirs)) return { kind: "clash", was: before, ...both };
  const done = [
    { side: "mine" as const, was: before, is: mine, isMoved: false },
    { side: "theirs" as const, was: before, is: theirs, isMoved: false },
  ];
  return { kind: "settled", is: both.mine, done };
}

/**
 * Two lists that were both made of `base`, item by item. What only one side changed, moved, put in or took out is as
 * that side has it; where both put something in, both stand, mine before theirs; an item that one took out and the
 * other changed asks, as does one that both changed. Nothing that anybody wrote is missing from it.
 */
export function mergeLists<Item>(
  base: Item[],
  mine: Item[],
  theirs: Item[],
  rules: MergeRules<Item>,
): Piece<Item>[] {
  const own = versionOf(base, mine, rules);
  const other = versionOf(base, theirs, rules);
  const isLoose = (at: number) => own.moved.has(at) || other.moved.has(at);
  // Moved by both: where I put it.
  const ownLoose = looseItems(own, isLoose, (at) => own.moved.has(at));
  const otherLoose = looseItems(other, isLoose, (at) => other.moved.has(at) && !own.moved.has(at));
  const pieceOf = (at: number) =>
    mergeOne(base[at] as Item, own.itemOf(at) ?? null, other.itemOf(at) ?? null, rules);
  const inserted = (side: Side, { at, item }: Loose<Item>): Piece<Item> => {
    if (at === null)
      return mergeOne(null, side === "mine" ? item : null, side === "mine" ? null : item, rules);
    const piece = pieceOf(at);
    if (piece.kind === "clash" || piece.is === null) return piece;
    const others = piece.done.filter((each) => each.side !== side);
    return { ...piece, done: [...others, { side, was: base[at] as Item, is: item, isMoved: true }] };
  };
  const pieces: Piece<Item>[] = [];
  for (let at = -1; at < base.length; at += 1) {
    if (at >= 0 && !isLoose(at)) pieces.push(pieceOf(at));
    for (const each of inOrder(ownLoose.get(at) ?? [], otherLoose.get(at) ?? [], rules.key))
      if (each.side === "both") pieces.push({ kind: "settled", is: each.loose.item, done: [] });
      else pieces.push(inserted(each.side, each.loose));
  }
  return pieces;
}

type Version<Item> = {
  items: Item[];
  itemOf: (at: number) => Item | undefined;
  baseOf: (index: number) => number | null;
  moved: Set<number>;
};

function versionOf<Item>(base: Item[], items: Item[], kin: Kinship<Item>): Version<Item> {
  const pairs = pairUp(base, items, kin);
  const back = new Map([...pairs].map(([at, index]) => [index, at]));
  return {
    items,
    itemOf: (at) => items[pairs.get(at) ?? -1],
    baseOf: (index) => back.get(index) ?? null,
    moved: outOfOrder(items.flatMap((_, index) => back.get(index) ?? [])),
  };
}

/** An item that stands where a side put it: a new one, or one of the common version, by its index there. */
type Loose<Item> = { at: number | null; item: Item };

/** Loose items of a version by the last one before them that stands where it stood; -1 at the beginning. */
function looseItems<Item>(
  { items, baseOf }: Version<Item>,
  isLoose: (at: number) => boolean,
  isPlacedHere: (at: number) => boolean,
): Map<number, Loose<Item>[]> {
  const found = new Map<number, Loose<Item>[]>();
  let anchor = -1;
  items.forEach((item, index) => {
    const at = baseOf(index);
    if (at !== null && !isLoose(at)) anchor = at;
    else if (at === null || isPlacedHere(at)) found.set(anchor, [...(found.get(anchor) ?? []), { at, item }]);
  });
  return found;
}

/** What both put into one place: what is the same once, and else mine before theirs. */
function inOrder<Item>(mine: Loose<Item>[], theirs: Loose<Item>[], key: (item: Item) => string) {
  const name = ({ at, item }: Loose<Item>) => (at === null ? `new ${key(item)}` : `moved ${at}`);
  const runs = diffArrays(mine.map(name), theirs.map(name));
  const order: { side: Side | "both"; loose: Loose<Item> }[] = [];
  let [own, other] = [0, 0];
  for (const { count, added, removed } of runs) {
    const items = added ? theirs.slice(other, other + count) : mine.slice(own, own + count);
    if (!added) own += count;
    if (!removed) other += count;
    order.push(
      ...items.map((loose) => ({ side: added ? "theirs" : removed ? "mine" : "both", loose }) as const),
    );
  }
  return order;
}
