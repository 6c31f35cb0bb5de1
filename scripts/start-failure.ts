/** What keeps the newsroom from starting, as one sentence that says what to do; printed without a stack. */
export class StartFailure extends Error {}

/** Prints why a script ends, and makes it end badly: a sentence for what we know, everything for what we do not. */
export function endWith(cause: unknown): void {
  if (cause instanceof StartFailure) console.error(`\n${cause.message}`);
  else console.error("\nWarraq stopped because of a fault of its own:", cause);
  process.exitCode = 1;
}
