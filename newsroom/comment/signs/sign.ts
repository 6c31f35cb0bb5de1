/** A place in a text, in UTF-16 units; `end` is behind it. */
export type Span = { start: number; end: number };

/** What a detector saw there. */
export type Sign<Kind extends string> = Span & { kind: Kind };

/** In order of their place; of two that overlap the earlier, and of those the wider one stays. */
export function inOrder<Found extends Span>(signs: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const sign of signs.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (sign.start >= (kept.at(-1)?.end ?? 0)) kept.push(sign);
  return kept;
}
