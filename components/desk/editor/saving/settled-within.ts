/** How work ended that was waited for: `late` where it never settled. Never rejects. */
export function endWithin(
  time: number,
  work: Promise<unknown>,
): Promise<"done" | "late" | { cause: unknown }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("late"), time);
    work
      .then(
        () => resolve("done"),
        (cause: unknown) => resolve({ cause }),
      )
      .finally(() => clearTimeout(timer));
  });
}

/** Whether work succeeds within so many milliseconds; never rejects, and does not wait for what never settles. */
export async function settledWithin(time: number, work: Promise<unknown>): Promise<boolean> {
  return (await endWithin(time, work)) === "done";
}
