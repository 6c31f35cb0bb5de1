import { frameOrigins } from "@/newsroom/embed/rules";

/**
 * Guarantee: a page may frame the sites whose posts stand in it, of those on the list, and no other. React escapes every
 * quotation mark that somebody wrote.
 */
export function framesWithin(page: string): string[] {
  const named = new Set([...page.matchAll(/ data-frame="(https:\/\/[^/"]+)\//g)].map(([, origin]) => origin));
  return frameOrigins.filter((origin) => named.has(origin));
}
