import type { CsvLine } from "@/newsroom/csv";
import { tidyLine } from "@/newsroom/storable";
import { frontParameter, hasPage, keptAddress, oldAddressFrom } from "./old-address";
import type { KnownPages, RedirectToAdd, Refusal, Target } from "./rules";
import { targetFrom } from "./target";

/** A redirect as it was given, judged by itself: what only the others tell (clashes, loops) judging.ts asks of the list. */
export type JudgedLine = { line: number; given: string } & (
  | { problem: Refusal }
  | { problem: null; address: string; frontParameter: string | null; target: Target }
);

const longestGiven = 300;

/** Judges what a form gives, or a line of a file. Old addresses may be given with the site that they were of. */
export function judgeLine(
  line: number,
  { from, to }: RedirectToAdd,
  siteUrl: string,
  known: KnownPages,
): JudgedLine {
  const given = `${from} → ${to}`.slice(0, longestGiven).toWellFormed();
  const refused = (problem: Refusal) => ({ line, given, problem });
  const url = /^https?:\/\//i.test(from) ? URL.parse(from) : null;
  const old = oldAddressFrom(url ? url.pathname + url.search : from);
  const address = old && keptAddress(old);
  if (!old || !address) return refused("notAddress");
  if (hasPage(old, known)) return refused("hasPage");
  const target = targetFrom(to, siteUrl, known);
  if (typeof target === "string") return refused(target);
  if (target.kind === "old" && target.entries.length === 0) return refused("targetUnknown");
  return { line, given, problem: null, address, frontParameter: frontParameter(old, known), target };
}

/** A line of a file: the old address, the new one, and whatever stands behind. Null for a heading above them. */
export function judgeCsvLine(
  { line, cells, text }: CsvLine,
  siteUrl: string,
  known: KnownPages,
): JudgedLine | null {
  const [from = "", to = ""] = (cells ?? []).map(tidyLine);
  if (line === 1 && cells && !/[/:]/.test(from)) return null;
  if (from === "" || to === "")
    return { line, given: tidyLine(text.slice(0, longestGiven)), problem: "notLine" };
  return judgeLine(line, { from, to }, siteUrl, known);
}
