import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { genres } from "@/newsroom/content/words";
import { correctionKinds } from "@/newsroom/correction/rules";
import type { EditionRow } from "@/newsroom/edition/rules";
import { flagKinds } from "@/newsroom/flag/rules";
import { FrontCard, FrontContainer } from "@/newsroom/front/rules";
import { pictureWishes, placesWanted } from "@/newsroom/plan/rules";
import { taskKinds } from "@/newsroom/task/rules";

const baghdad = { digits: "latn", credits: "rights", timeZone: "Asia/Baghdad", isInUse: true } as const;

/** The demonstration's editions, each with words of its own. */
export const demonstrationEditions = [
  {
    ...baghdad,
    edition: "ar",
    language: "ar",
    months: "dual",
    timeZoneName: "بتوقيت بغداد",
    isDefault: true,
  },
  {
    ...baghdad,
    edition: "en",
    language: "en",
    months: "english",
    timeZoneName: "Baghdad time",
    isDefault: false,
  },
] as const satisfies EditionRow[];
export type DemonstrationEdition = (typeof demonstrationEditions)[number]["edition"];
export const demonstrationKeys = demonstrationEditions.map(({ edition }) => edition);

const folder = join(import.meta.dirname, "words");

const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));
const minutesIn = { m: 1, h: 60, d: 1440 } as const;

/** A length of time: 40m, 3h, 2d; in minutes. */
const Span = z
  .string()
  .regex(/^\d+[mhd]$/)
  .transform((text) => Number.parseInt(text, 10) * minutesIn[text.slice(-1) as "m" | "h" | "d"]);

/** The lines above a story's text. */
const StoryHeader = z.object({
  section: z.string(),
  genre: z.enum(genres).optional(),
  topics: list,
  bylines: list,
  dateline: z.string(),
  lead: z.string(),
  /** What is said below the lead picture in place of the picture's own caption. */
  caption: z.string().default(""),
  /** How long ago it was published or last written. */
  age: Span,
  /** How long ago `change` was published, where it was. */
  updated: Span.optional(),
  state: z.enum([
    "published",
    "draft",
    "in_review",
    "changes_requested",
    "spiked",
    "withdrawn",
    "killed",
    "updating",
  ]),
  headline: z.string(),
  standfirst: z.string(),
  /** Why it was sent back, laid aside, withdrawn or killed. */
  reason: z.string().optional(),
  /** What readers are told of a killed one. */
  notice: z.string().optional(),
  /** What an update adds at the end. */
  change: z.string().optional(),
  /** Whose embargo it is under until tomorrow. */
  embargo: z.string().optional(),
  /** In how many days it leaves the fronts. */
  leavesFrontsIn: z.coerce.number().int().optional(),
});

/** A story; one that has the same key in another edition is its sibling there. */
export type SeedStory = z.output<typeof StoryHeader> & {
  key: string;
  edition: DemonstrationEdition;
  text: string;
};

function parseFile(file: string): { header: Record<string, string>; text: string } {
  const end = file.indexOf("\n\n");
  const lines = file.slice(0, end).split("\n");
  const header = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return { header, text: file.slice(end + 2).trim() };
}

/** The demonstration stories of both editions, oldest first. */
export async function readStories(): Promise<SeedStory[]> {
  const stories: SeedStory[] = [];
  for (const edition of demonstrationKeys) {
    for (const name of await readdir(join(folder, "stories", edition))) {
      const { header, text } = parseFile(await readFile(join(folder, "stories", edition, name), "utf8"));
      stories.push({ ...StoryHeader.parse(header), key: name.replace(/\.md$/, ""), edition, text });
    }
  }
  return stories.sort((a, b) => b.age - a.age);
}

/** A standing page in the plain dialect of body-text. */
export async function readPage(
  kind: string,
  edition: DemonstrationEdition,
): Promise<{ headline: string; text: string }> {
  const { header, text } = parseFile(await readFile(join(folder, "pages", `${kind}.${edition}.md`), "utf8"));
  return { headline: header.headline ?? "", text };
}

const ByEdition = z.object({ ar: z.string(), en: z.string() });
const Term = z.object({ key: z.string(), slug: ByEdition, name: ByEdition, description: ByEdition });
const Outlet = z.object({
  name: ByEdition,
  tagline: ByEdition,
  sections: z.array(Term),
  topics: z.array(Term),
  /** A rule that the comment policy got later. */
  policy: z.object({ rule: ByEdition, changes: ByEdition }),
});
const Byline = z.object({
  key: z.string(),
  names: ByEdition,
  biography: ByEdition,
  isPenName: z.boolean(),
  contact: z.object({ mail: z.string(), links: z.array(z.string()) }).optional(),
});
const Reply = z.object({
  name: z.string(),
  text: z.string(),
  /** How long after the story was published. */
  after: Span,
  state: z.enum(["approved", "pending", "rejected"]).default("approved"),
  /** Why it was rejected. */
  reason: z.string().optional(),
  /** An editor chose it. */
  featured: z.boolean().default(false),
  /** Who wrote it took it away afterwards. */
  removed: z.boolean().default(false),
  /** As whom it speaks. */
  standing: z.enum(["reader", "staff", "writer"]).default("reader"),
});
const Answered = Reply.extend({ replies: z.array(Reply).default([]) });
const Comment = Reply.extend({ replies: z.array(Answered).default([]) });
/** A card of a front: its story, and perhaps another picture, by their keys. */
const SeedCard = FrontCard.omit({ storyId: true, picture: true }).extend({
  story: z.string(),
  picture: z.string().optional(),
});
const Front = z.strictObject({
  edition: z.enum(["ar", "en"]),
  /** Whose front it is; the edition's own without one. */
  section: z.string().optional(),
  /** How long ago it was launched as it was first drawn up, where it was, and as it stands. */
  begun: Span.optional(),
  launched: Span,
  containers: z.array(
    FrontContainer.pick({ layout: true, limit: true }).extend({
      title: z.string().default(""),
      /** What fills it: newest, section:iraq. */
      fill: z.string(),
      cards: z.array(SeedCard),
    }),
  ),
});
/** An urgent line that is over: how long it ran, and how long ago it ended. */
const Urgent = z.strictObject({
  edition: z.enum(["ar", "en"]),
  text: z.string(),
  story: z.string(),
  ran: Span,
  ended: Span,
});
const Picture = z.object({ key: z.string(), caption: ByEdition, credit: ByEdition, alternative: ByEdition });
export type SeedPicture = z.output<typeof Picture>;
export type SeedFront = z.output<typeof Front>;
export type SeedReply = z.output<typeof Reply>;
export type SeedComment = z.output<typeof Comment>;
const ByStory = z.record(z.string(), z.array(Comment));
const SeedCorrection = z.strictObject({
  kind: z.enum(correctionKinds),
  wrong: z.string(),
  right: z.string(),
  /** How long after the story was published. */
  after: Span,
});
export type SeedCorrection = z.output<typeof SeedCorrection>;
const CorrectionsByStory = z.record(z.string(), z.array(SeedCorrection));

const Hour = z.string().regex(/^\d\d:\d\d$/);
const Days = z.number().int();
/** A story that is not written yet; days are counted from the one on which the newsroom is filled. */
const SeedPlan = z.strictObject({
  edition: z.enum(demonstrationKeys),
  slugLine: z.string(),
  section: z.string(),
  /** Keys of bylines. */
  writers: z.array(z.string()),
  day: Days,
  hour: Hour.optional(),
  due: Days.optional(),
  dueHour: Hour.optional(),
  place: z.enum(placesWanted).optional(),
  picture: z.enum(pictureWishes).optional(),
  words: z.number().int().optional(),
  brief: z.string(),
  tasks: z.array(
    z.strictObject({
      kind: z.enum(taskKinds),
      /** The key of a byline, or the editor; nobody yet without it. */
      by: z.string().optional(),
      day: Days.optional(),
      hour: Hour.optional(),
      note: z.string(),
    }),
  ),
  flag: z.strictObject({ kind: z.enum(flagKinds), reason: z.string() }).optional(),
});
export type SeedPlan = z.output<typeof SeedPlan>;

const SeedView = z.strictObject({ name: z.string(), query: z.string() });
export type SeedView = z.output<typeof SeedView>;

async function readJson<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
}

export const readOutlet = () => readJson("outlet.json", Outlet);
export const readBylines = () => readJson("bylines.json", z.array(Byline));
export const readPictures = () => readJson("pictures.json", z.array(Picture));
export const readCorrections = () =>
  readJson("corrections.json", z.object({ ar: CorrectionsByStory, en: CorrectionsByStory }));
export const readComments = () => readJson("comments.json", z.object({ ar: ByStory, en: ByStory }));
export const readFronts = () =>
  readJson("fronts.json", z.object({ fronts: z.array(Front), urgent: z.array(Urgent) }));

/** What the newsroom means to write. */
export const readViews = () => readJson("views.json", z.array(SeedView));
export const readPlans = () => readJson("plans.json", z.array(SeedPlan));
