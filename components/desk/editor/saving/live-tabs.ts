const lockOf = (tab: string) => `warraq:${tab}`;

/** Shows other tabs that this one lives, until the returned function is called or the tab is gone, however it ends. */
export function liveAs(tab: string): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Without https there are no locks: then no tab counts as living, and what it keeps is offered to others.
  navigator.locks?.request(lockOf(tab), () => released).catch(() => {});
  return release;
}

/** Which tabs of this browser live. */
export async function isLive(): Promise<(tab: string) => boolean> {
  const held = (await navigator.locks?.query().catch(() => undefined))?.held ?? [];
  const names = new Set(held.map(({ name }) => name));
  return (tab) => names.has(lockOf(tab));
}
