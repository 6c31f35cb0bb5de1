/** What is done with what a line says, and when it says no more: what it said last may be true no longer. */
type Ends = { heard: (said: string) => void; silent: () => void };

/** A line to the server for as long as the page is in sight; answers how to end it. */
export function liveLine(address: string, { heard, silent }: Ends): () => void {
  let line: EventSource | undefined;
  const close = () => {
    line?.close();
    line = undefined;
  };
  const end = () => {
    if (line) silent();
    close();
  };
  const follow = () => {
    if (document.visibilityState === "hidden") return end();
    if (line && line.readyState !== EventSource.CLOSED) return;
    line = new EventSource(address);
    line.onmessage = (event: MessageEvent<string>) => heard(event.data);
    // A line that comes back says everything anew.
    line.onerror = silent;
    line.addEventListener("over", end);
  };
  follow();
  // A line that was refused is tried again when one comes back to the page.
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("online", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    window.removeEventListener("online", follow);
    close();
  };
}
