import { isLinkAddress } from "@/newsroom/body/words";

/** The address that somebody means: a domain without scheme is the web, `a@b.c` is mail; null for what is neither. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  const guess = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^[a-z][a-z0-9+.-]*:/i.test(text)
      ? text
      : /^[^\s/]+\.[^\s/.]{2,}(\/|$)/.test(text)
        ? `https://${text}`
        : text;
  return isLinkAddress(guess) ? guess : null;
}
