import {
  deskRoots,
  machineRoots,
  meantStory,
  pageAddress,
  queryRoots,
  siteFiles,
} from "@/newsroom/address/pages";
import { liteRoot } from "@/newsroom/address/rules";
import { isAbsurd, meantSegments, meantText } from "@/newsroom/address/segments";
import { isTracker } from "@/newsroom/address/tracking";
import { slugFrom } from "@/newsroom/slug/letters";
import type { KnownList, KnownPages } from "./rules";

/** Longest old address, in letters; the table says it too. */
export const oldAddressLength = 800;
const mostSegments = 20;
const mostParameters = 8;

/** An address of former days: its path, as it was meant, and what of its query told pages apart. */
export type OldAddress = { segments: string[]; query: [name: string, value: string][] };

/**
 * Reads an address, path and query, however it was escaped; in lower case but for the values of its query, whose order
 * does not count. Null for what nobody ever had as an address.
 */
export function oldAddressFrom(url: string): OldAddress | null {
  const [path = "", ...rest] = (url.split("#", 1)[0] ?? "").split("?");
  const segments = path.startsWith("/") ? meantSegments(path) : undefined;
  if (!segments || segments.length > mostSegments || segments.some(isAbsurd)) return null;
  const query = rest
    .join("?")
    .split("&", 4 * mostParameters)
    .map((part): [string, string] => {
      const [name = "", ...value] = part.split("=");
      return [meantText(name).toLowerCase(), meantText(value.join("="))];
    })
    .filter(([name]) => name !== "" && !isTracker(name))
    .slice(0, mostParameters)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { segments, query };
}

/** An old address as the list keeps it; null where it is longer than that. */
export function keptAddress({ segments, query }: OldAddress): string | null {
  const path = `/${segments.join("/")}`.normalize("NFC");
  const kept = query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
  return kept.length > oldAddressLength ? null : kept;
}

/**
 * Under which entries of the list an address may be found: with its whole query, with one parameter of it, without. The
 * longest that there is counts.
 */
export function entriesFor({ segments, query }: OldAddress): string[] {
  const queries = [query, ...query.map((one) => [one]), []];
  const entries = queries.flatMap((each) => keptAddress({ segments, query: each }) ?? []);
  return [...new Set(entries)].filter((entry) => entry !== "/");
}

/** The edition whose front stands at a path; undefined for every other path. */
const frontAt = (segments: string[], { editions }: KnownPages) =>
  editions.find(({ key, isDefault }) =>
    segments.length === 0 ? isDefault : segments.length === 1 && segments[0] === key,
  );

/** The first parameter of a query to a front: by it the door knows when to look into the list. */
export function frontParameter(old: OldAddress, known: KnownPages): string | null {
  return frontAt(old.segments, known) ? (old.query[0]?.[0] ?? null) : null;
}

/**
 * Whether a page of ours has this address, so that no redirect can: all of the desk's, and every story's by its id.
 * A query to a front is free: `/?p=123` was a page once.
 */
export function hasPage({ segments, query }: OldAddress, known: KnownPages): boolean {
  const [root = "", ...below] = segments;
  if (frontAt(segments, known)) return query.length === 0;
  if (deskRoots.has(root) || machineRoots.has(root) || siteFiles.has(root) || meantStory(segments))
    return true;
  if (!known.editions.some(({ key }) => key === root)) return false;
  if (queryRoots.has(below[0] ?? "") || below[0] === liteRoot) return true;
  const page = pageAddress(root, below);
  return page !== undefined && (page.list === undefined || listAt(root, page.list, known) !== undefined);
}

/** The list that has or had a slug. */
export function listAt(
  edition: string,
  { kind, slug }: { kind: string; slug: string },
  { lists }: KnownPages,
): KnownList | undefined {
  return lists.get(`${edition}/${kind}/${slug}`) ?? lists.get(`${edition}/${kind}/${slugFrom(slug, slug)}`);
}
