import { keep, kept } from "./storage";

/** How a reader likes pages: what is not chosen follows the device. */
export const choices = { theme: ["light", "dark"], size: ["large", "larger"] } as const;
export type Choice = keyof typeof choices;

const key = (choice: Choice) => `warraq:${choice}`;

/** What this device keeps of a choice; empty for none. */
export function chosen(choice: Choice): string {
  const value = kept("localStorage", key(choice));
  return choices[choice].some((each) => each === value) ? value : "";
}

/** Sets the page as chosen; the style sheet knows the rest. */
export function applyLook(): void {
  for (const choice of Object.keys(choices) as Choice[]) {
    const value = chosen(choice);
    if (value) document.documentElement.dataset[choice] = value;
    else delete document.documentElement.dataset[choice];
  }
}

/** The browser's own bars as chosen: of the colours that the head names for the device's themes the chosen one holds. */
export function showThemeColor(): void {
  const theme = chosen("theme");
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    meta.dataset.media ??= meta.media;
    const { media } = meta.dataset;
    meta.media = theme === "" ? media : media.includes(theme) ? "all" : "not all";
  }
}

/** Keeps a choice on this device; an empty one forgets it. */
export function choose(choice: Choice, value: string): void {
  keep("localStorage", key(choice), value);
  applyLook();
  showThemeColor();
}
