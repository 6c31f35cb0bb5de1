import type { FrontContainer, FrontContent } from "./rules";

const byId = ({ containers }: FrontContent) => new Map(containers.map((each) => [each.id, each]));
const isSame = (a: FrontContainer | undefined, b: FrontContainer | undefined) =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** Keys in one order: a draft comes back from the database with others. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, ordered(each)]),
        )
      : value;

/** Ids of the containers that differ between two drafts, those that only one of them has included. */
export function changedContainers(before: FrontContent, after: FrontContent): string[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => !isSame(old.get(id), now.get(id)));
}

const orderOf = ({ containers }: FrontContent, among: ReadonlySet<string>) =>
  containers.map(({ id }) => id).filter((id) => among.has(id));

/** The order of `first`; what only `second` has follows what it follows there. */
function orderOfBoth(first: FrontContent, second: FrontContent): string[] {
  const order = first.containers.map(({ id }) => id);
  second.containers.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = second.containers[index - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

export type Merged = { content: FrontContent; clashes: string[] };

/**
 * Two drafts that were both made of `base`, container by container: what only one of them changed is as that one has
 * it. Where both changed the same, both versions stand one behind the other, the second marked with what it clashes
 * with; a container that one removed and the other changed stays. Nothing that anybody did is lost.
 */
export function mergeFronts(
  base: FrontContent,
  mine: FrontContent,
  theirs: FrontContent,
  newId: () => string,
): Merged {
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const clashes: string[] = [];
  const versionsOf = (id: string): FrontContainer[] => {
    const [before, ours, others] = [was.get(id), own.get(id), other.get(id)];
    if (isSame(ours, others) || isSame(ours, before)) return others ? [others] : [];
    if (isSame(others, before)) return ours ? [ours] : [];
    // Both have changed it. One of them may have removed it: then the other's stays.
    if (!ours || !others) return [ours, others].flatMap((each) => each ?? []);
    clashes.push(id);
    return [others, { ...ours, id: newId(), clashesWith: id }];
  };
  const common = new Set([...was.keys()].filter((id) => own.has(id) && other.has(id)));
  const isMoved = (one: FrontContent) => orderOf(one, common).join() !== orderOf(base, common).join();
  // Who moved something decides the order; of two who did, who was first.
  const order = isMoved(theirs) || !isMoved(mine) ? orderOfBoth(theirs, mine) : orderOfBoth(mine, theirs);
  return { content: { containers: order.flatMap(versionsOf) }, clashes };
}

/** A clash settled: of two versions the one with this id stays, in the place of both. */
export function keepVersion({ containers }: FrontContent, id: string): FrontContent {
  const kept = containers.find((each) => each.id === id);
  if (!kept) return { containers };
  const original = kept.clashesWith ?? id;
  const { clashesWith: _, ...chosen } = kept;
  const isOfClash = (each: FrontContainer) => each.id === original || each.clashesWith === original;
  const first = containers.findIndex(isOfClash);
  return {
    containers: containers.flatMap((each, index) =>
      index === first ? [{ ...chosen, id: original }] : isOfClash(each) ? [] : [each],
    ),
  };
}
