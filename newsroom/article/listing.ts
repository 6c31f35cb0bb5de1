import { z } from "zod";
import { type ByEdition, EditionKey } from "@/newsroom/edition/rules";
import type { FlagKind } from "@/newsroom/flag/rules";
import { line } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import { type ArticleStates, workStates } from "./steps";

/** Stories in a page of the desk's list. */
export const articlesPerPage = 25;

/** A story as the desk's lists show it. */
export type ListedArticle = ArticleStates & {
  id: string;
  edition: string;
  /** Its headline, else the slug line of its plan. */
  headline: string;
  hasUnpublishedChanges: boolean;
  isApproved: boolean;
  isPromised: boolean;
  /** Planned, and nothing of it is written yet. */
  isPlanned: boolean;
  /** What stops it on its way to readers. */
  flags: FlagKind[];
  /** Null where it is under no embargo now. */
  embargoUntil: Date | null;
  /** Who was asked to review it, and until when; null where nobody was. */
  reviewer: { name: string | null; dueAt: Date | null } | null;
  sectionNames: ByEdition<{ name: string }>;
  version: number;
  savedAt: Date;
  savedByName: string | null;
  workStateAt: Date;
  /** When its text is to be there, by its plan. */
  dueAt: Date | null;
};

/** Where the stories of a list may be asked to stand. */
export const wantedStandings = ["planned", ...workStates, "published", "withdrawn", "killed"] as const;

/** Since when the stories of a list may be asked to have changed, in days back from now. */
export const wantedDays = { day: 1, week: 7, month: 30 } as const;
export const wantedPeriods = ["day", "week", "month"] as const satisfies (keyof typeof wantedDays)[];

/**
 * In which order lists show stories: latest touched first, longest untouched, longest where the work stands; by headline, in
 * the order of sections, or by when the text is due, each also the other way round.
 */
export const listOrders = [
  "touched",
  "untouched",
  "standing",
  "headline",
  "headline_desc",
  "section",
  "section_desc",
  "due",
  "due_desc",
] as const;
export type ListOrder = (typeof listOrders)[number];

/** Where a page of a list ended: in which of its stretches, at which value (of times milliseconds), with which story. */
export type ListCursor = { part: string; value: string; id: string };

/** A list's cursor as an address carries it. */
export function listCursorText({ part, value, id }: ListCursor): string {
  return [part, id, encodeURIComponent(value)].join("~");
}

/** The cursor an address carries; undefined for nonsense. */
export function parseListCursor(text: string | undefined): ListCursor | undefined {
  const [, part, id = "", value = ""] = /^([a-z\d-]{3,36})~([\w-]{10,36})~(.*)$/.exec(text ?? "") ?? [];
  if (part === undefined) return undefined;
  try {
    return { part, id, value: decodeURIComponent(value) };
  } catch {
    return undefined;
  }
}

const none = z.literal("").transform(() => undefined);

/** What the address of a list of stories may ask for; nonsense in it is left out rather than refused. */
export const StoriesWanted = z.object({
  scope: z.enum(["mine", "waiting", "everything"]).optional().catch(undefined),
  search: line(longestSearch).optional().catch(undefined),
  edition: EditionKey.or(none).optional().catch(undefined),
  status: z.enum(wantedStandings).or(none).optional().catch(undefined),
  section: z.uuid().or(none).optional().catch(undefined),
  person: z.uuid().or(none).optional().catch(undefined),
  since: z.enum(wantedPeriods).or(none).optional().catch(undefined),
  sort: z.enum(listOrders).or(none).optional().catch(undefined),
  /** Where the page before ended. */
  after: line(600).optional().catch(undefined),
});
export type StoriesWanted = z.output<typeof StoriesWanted>;
