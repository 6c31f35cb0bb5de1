/** The value below which `share` (0 to 1) of the measured values lie, by nearest rank. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const found = sorted[rank - 1];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** Median, 99th percentile and maximum, rounded to a tenth. */
export function spreadOf(values: number[]): { median: number; p99: number; max: number } {
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return {
    median: tenths(median(values)),
    p99: tenths(quantile(values, 0.99)),
    max: tenths(Math.max(...values)),
  };
}
