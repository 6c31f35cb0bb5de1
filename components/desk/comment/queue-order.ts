/**
 * The order in which a queue shows its rows while one works through it: whatever was there keeps its place, also when it
 * comes back, and what is new stands at the end, whenever it was written. So nothing moves under the eyes.
 */
export function withNew(known: string[], now: string[]): string[] {
  const fresh = now.filter((id) => !known.includes(id));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
