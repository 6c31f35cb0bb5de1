/** Of this browser for good, or of this tab until it is closed. */
type Shelf = "localStorage" | "sessionStorage";

/** What was kept; empty where nothing was, or where storage is closed to us. */
export function kept(shelf: Shelf, key: string): string {
  try {
    return window[shelf].getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a text, or forgets it when it is empty. Storage may be closed to us or full: then nothing is kept. */
export function keep(shelf: Shelf, key: string, text: string): void {
  try {
    if (text === "") window[shelf].removeItem(key);
    else window[shelf].setItem(key, text);
  } catch {
    // The form works all the same.
  }
}
