/** A part of what was changed: where it stands, and what was there. `undefined`: there was nothing of the kind. */
export type Changed = { path: string[]; before: unknown; after: unknown };

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What differs between what was before and what is after, part by part. Where nothing was before, or nothing is after,
 * all of the other.
 */
export function changedIn(before: unknown, after: unknown, path: string[] = []): Changed[] {
  if (!isGroup(before ?? after) || (before != null && after != null && isGroup(before) !== isGroup(after)))
    return JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? [] : [{ path, before, after }];
  const [was, is] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => changedIn(was[name], is[name], [...path, name]));
}
