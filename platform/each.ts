/** Does every piece of work, one after another, whatever becomes of the others. Throws at the end, with all causes. */
export async function each(work: (() => PromiseLike<unknown>)[]): Promise<void> {
  const causes: unknown[] = [];
  for (const piece of work)
    try {
      await piece();
    } catch (cause) {
      causes.push(cause);
    }
  if (causes.length > 0)
    throw new AggregateError(causes, `${causes.length} of ${work.length} failed`, { cause: causes[0] });
}
