/** Guarantee: who watches this node gets its measures; the door and the application are loaded apart: one object joins them. */

const holder = globalThis as { warraqMetrics?: () => Promise<string> };

/** Lets the application see the measures of this process. */
export function showMetrics(read: () => Promise<string>): void {
  holder.warraqMetrics = read;
}

/** The measures of the process that handed over this request, in Prometheus's text form; null where there are none. */
export async function shownMetrics(): Promise<string | null> {
  return (await holder.warraqMetrics?.()) ?? null;
}
