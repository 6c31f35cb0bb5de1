import { z } from "zod";
import type { ListKind } from "@/newsroom/address/rules";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import type { Card, Named } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

/** Containers of a front, cards of a container, and letters of what an editor writes for it. */
export const frontLimits = { containers: 24, cards: 20, title: 60, headline: 120, kicker: 40 } as const;

/** How a container sets its cards. `picturesAt`: how many of them, from the first, need a picture. */
export const layouts = {
  lead: { picturesAt: 1 },
  feature: { picturesAt: 1 },
  row: { picturesAt: 4 },
  list: { picturesAt: 0 },
  text: { picturesAt: 0 },
  aside: { picturesAt: 0 },
} as const;
export type Layout = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as [Layout, ...Layout[]];

/** Where the stories come from that nobody placed by hand; the last three are asked for by an id. */
export const fillings = ["nothing", "newest", "mostRead", "section", "topic", "byline"] as const;
export type Filling = (typeof fillings)[number];

export const cardSizes = ["small", "large"] as const;
export const cardMarks = ["urgent", "live"] as const;

const StoryId = z.string().refine(isShortId, "invalid");
const PictureId = z.string().refine(isShortId, "invalid");

/** What an editor writes in place of a story's own words; what nobody could see is as nothing written. */
export const wordsInPlace = (longest: number) =>
  line(longest, { tooLong: "fronts.tooLong" }).transform((text) => text || undefined);

/** A story placed by hand. What is left out follows the story; nothing here changes it. */
export const FrontCard = z.strictObject({
  storyId: StoryId,
  headline: wordsInPlace(frontLimits.headline).optional(),
  kicker: wordsInPlace(frontLimits.kicker).optional(),
  picture: z.union([z.literal("none"), PictureId]).optional(),
  size: z.enum(cardSizes).optional(),
  mark: z.enum(cardMarks).optional(),
  /** The place from 0 at which it stands whatever comes and goes around it. */
  pinnedAt: z.int().min(0).max(frontLimits.cards).optional(),
});
export type FrontCard = z.output<typeof FrontCard>;

export const Fill = z
  .strictObject({ by: z.enum(fillings), id: z.uuid().optional() })
  .refine(({ by, id }) => ["section", "topic", "byline"].includes(by) === (id !== undefined), "invalid");
export type Fill = z.output<typeof Fill>;

export const FrontContainer = z.strictObject({
  id: z.uuid(),
  /** Empty: the name of what fills it. */
  title: line(frontLimits.title, { tooLong: "fronts.tooLong" }),
  layout: z.enum(layoutNames),
  cards: z.array(FrontCard).max(frontLimits.cards),
  fill: Fill,
  limit: z.int().min(1).max(frontLimits.cards),
  /** The container of which this is somebody's other version, until one of both is chosen. */
  clashesWith: z.uuid().optional(),
});
export type FrontContainer = z.output<typeof FrontContainer>;

/** A front as it is composed. */
export const FrontContent = z.strictObject({
  containers: z
    .array(FrontContainer)
    .max(frontLimits.containers, "fronts.tooManyContainers")
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "invalid"),
});
export type FrontContent = z.output<typeof FrontContent>;

/** Whose front: the edition's own where neither a section nor a topic is named. */
export const FrontSubject = z.object({
  edition: EditionKey,
  sectionId: z.uuid().optional(),
  topicId: z.uuid().optional(),
});
export type FrontSubject = z.output<typeof FrontSubject>;

const version = z.coerce.number().int().min(1);

export const FrontChosen = z.object({ frontId: z.uuid() });
export type FrontChosen = z.output<typeof FrontChosen>;

/** What is to go to readers: the draft as it was seen, at once or at a time to come. */
export const FrontLaunch = FrontChosen.extend({ version, at: z.coerce.date().optional() });
export type FrontLaunch = z.output<typeof FrontLaunch>;

/** The same from a form that launches at once, and from one that names a time by the newsroom's clock. */
export const FrontToLaunch = FrontChosen.extend({ version });
export const FrontToSchedule = FrontToLaunch.extend({ at: line(20, { missing: "fronts.noTime" }) });
export type FrontToSchedule = z.output<typeof FrontToSchedule>;

/** What the address of the composing screen may ask for; nonsense in it is left out. */
export const FrontWanted = z.object({
  container: z.uuid().optional().catch(undefined),
  card: StoryId.optional().catch(undefined),
  q: line(longestSearch).default("").catch(""),
  width: z.enum(["phone", "desktop"]).default("phone").catch("phone"),
  at: line(20).optional().catch(undefined),
});
export type FrontWanted = z.output<typeof FrontWanted>;

/** Words of published stories' headlines, to choose one of them. */
export const StoryWanted = z.object({ edition: EditionKey, q: line(longestSearch) });
export type StoryWanted = z.output<typeof StoryWanted>;

/** A whole draft, based on a version. */
export const FrontToSave = FrontChosen.extend({ version, content: FrontContent });
export type FrontToSave = z.output<typeof FrontToSave>;

/** What a save answers: the new version, and the containers that somebody else changed since the one it was based on. */
export type FrontSaved = {
  version: number;
  changedByOthers: string[];
  /** Those that both changed: both versions stand in the draft. */
  clashes: string[];
};

/** What stands between a draft and its readers, as problems by container. */
export function missingInFront({ containers }: FrontContent): { field: string; messageKey: string }[] {
  if (containers.length === 0) return [{ field: "containers", messageKey: "fronts.empty" }];
  return containers.flatMap(({ id, clashesWith }) =>
    clashesWith === undefined ? [] : [{ field: `containers.${id}`, messageKey: "fronts.clash" }],
  );
}

/** Every picture that a front shows in place of a story's own, each once. */
export function picturesChosenIn({ containers }: FrontContent): string[] {
  const chosen = containers.flatMap(({ cards }) => cards.flatMap(({ picture }) => picture ?? []));
  return [...new Set(chosen)].filter((picture) => picture !== "none");
}

/** What an editor wrote for a card. */
export const wordsOfCard = ({ headline = "", kicker = "" }: FrontCard): string[] => [headline, kicker];

/** Every word that an editor wrote for a front, with the container that it stands in. */
export function wordsWrittenIn({ containers }: FrontContent): { field: string; text: string }[] {
  return containers.flatMap(({ id, title, cards }) =>
    [title, ...cards.flatMap(wordsOfCard)].map((text) => ({ field: `containers.${id}`, text })),
  );
}

/** A container as readers see it. `heading` is what an editor wrote, else the name of what fills it. */
export type ShownContainer = {
  id: string;
  layout: Layout;
  heading: string;
  /** What fills it, where that has a page of its own. */
  list: (Named & { kind: ListKind }) | null;
  by: Filling;
  cards: Card[];
};

/** What readers have of a front that was launched; `revision` is its number. */
export type PublishedFront = { revision: number; containers: ShownContainer[] };

/** A front as the desk lists it. `isMissed`: the site does not show what was launched. */
export type ListedFront = FrontSubject & {
  id: string;
  live: "never" | "launched" | "undone";
  isMissed: boolean;
};

/** A draft as the desk composes it. */
export type FrontDraft = {
  id: string;
  subject: FrontSubject;
  version: number;
  content: FrontContent;
  savedAt: Date;
  savedByName: string | null;
  /** Whether readers have what the draft says. */
  isLive: boolean;
  live: "never" | "launched" | "undone";
  promise: { id: string; at: Date } | null;
};

/** What readers were given, and when; `number` is null for the list of the newest. */
export type FrontLaunched = {
  id: string;
  number: number | null;
  at: Date;
  launchedByName: string | null;
  isUndo: boolean;
};
