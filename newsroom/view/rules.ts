import { z } from "zod";
import { StoriesWanted } from "@/newsroom/article/listing";
import { line } from "@/newsroom/input";

/** Letters of a view's name, and views that one person, or the newsroom, has. */
export const viewLimits = { name: 60, views: 30 } as const;

/** What a kept list asks for: what its address may say, but for the place in it. */
export const StoriesAsked = StoriesWanted.omit({ after: true });
export type StoriesAsked = z.output<typeof StoriesAsked>;

/** A list to keep under a name; `query` is what stands behind the question mark of its address. */
export const ViewToKeep = z.object({
  name: line(viewLimits.name, { missing: "view.nameMissing", tooLong: "view.nameTooLong" }),
  query: line(2_000),
  /** For all of the newsroom. */
  isShared: z.stringbool().or(z.boolean()).default(false),
});
export type ViewToKeep = z.output<typeof ViewToKeep>;

export const ViewChosen = z.object({ id: z.uuid() });
export type ViewChosen = z.output<typeof ViewChosen>;

/** A kept list as one chooses it; `path` is its address. */
export type ListedView = { id: string; name: string; path: string; isShared: boolean };

/** What an address asks of a list, without what says nothing. */
export function askedIn(query: string): StoriesAsked {
  return withoutNothing(StoriesAsked.parse(Object.fromEntries(new URLSearchParams(query))));
}

const withoutNothing = (asked: StoriesAsked): StoriesAsked =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ""));

/** The list's address. */
export function viewPath(asked: StoriesAsked): string {
  const given = Object.entries(withoutNothing(StoriesAsked.parse(asked))).map(
    ([name, value]): [string, string] => [name, String(value)],
  );
  return given.length === 0 ? "/desk" : `/desk?${new URLSearchParams(given)}`;
}
