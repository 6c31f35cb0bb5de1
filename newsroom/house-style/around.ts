import { tidyLine } from "@/newsroom/storable";
import type { Finding } from "./findings";

const longest = 200;

/** What is found, with a word on either side: by this a story knows what is left as it is. */
export function wordsAround(text: string, { from, to }: Pick<Finding, "from" | "to">): string {
  // Read from its end backwards: read forwards, a long unbroken word would be tried from each of its letters.
  const before = /$(?<=(\S*\s*\S*))/u.exec(text.slice(Math.max(0, from - longest), from))?.[1] ?? "";
  const after = /^\S*\s*\S*/u.exec(text.slice(to))?.[0] ?? "";
  return tidyLine((before + text.slice(from, to) + after).slice(0, longest));
}
