// What events carry of before and after; which event carries what: events.ts.
import { z } from "zod";
import { roles } from "./access";
import { endKinds, publicStates, workStates } from "./article/steps";
import { commentStates } from "./comment/rules";
import { correctionKinds } from "./correction/rules";
import { creditStyles, EditionSettings as EditionSaid } from "./edition/rules";
import { severities } from "./fitness/checks";
import { flagKinds } from "./flag/rules";
import { termKinds } from "./house-style/checks/terms";
import { pictureFocuses } from "./picture/focus";
import { BlurredPart } from "./picture/input";
import { pictureBases, pictureOrigins } from "./picture/rights";
import { pictureWishes, placesWanted } from "./plan/rules";
import { sanctionKinds, sanctionTargets } from "./sanction/rules";
import { taskKinds } from "./task/rules";

/** Where nothing was before, or nothing is to be said. */
export const nothing = z.null();
export const event = <Before extends z.ZodType, After extends z.ZodType>(before: Before, after: After) => ({
  before,
  after,
});
export const plain = event(nothing, nothing);
/** What it was called that was removed, came back, or is gone. */
const Label = z.object({ label: z.string() });
export const trashed = {
  trash: event(Label, nothing),
  restore: event(nothing, Label),
  remove: event(Label, nothing),
};

const Standing = z.object({ publicState: z.enum(publicStates), workState: z.enum(workStates) });
/** `isUpdate`: readers had an earlier revision; `isSilent`: they are not told that this one is another. */
export const step = event(
  Standing,
  Standing.extend({
    version: z.number(),
    revisionId: z.string().nullish(),
    isUpdate: z.boolean().optional(),
    isSilent: z.boolean().optional(),
    /** Accounts that let these words pass a stage, and, where the clock gives them, who promised them. */
    approvedBy: z.array(z.string()).optional(),
    promisedBy: z.string().optional(),
  }),
);
/** When what is promised of a story goes live. */
export const Moment = z.object({ at: z.string() });
/** Until when a story's words stay in the newsroom, and whose wish that is; `articleId`: with which story it came. */
export const Embargo = z.object({ until: z.string(), note: z.string(), articleId: z.string().optional() });
/** When what readers have of a story ends, and how. */
export const End = z.object({ at: z.string(), as: z.enum(endKinds) });
export const RevisionNamed = z.object({ revision: z.number(), name: z.string() });
export const Correction = z.object({
  correctionId: z.string(),
  kind: z.enum(correctionKinds),
  wrong: z.string(),
  right: z.string(),
});
/** What the checker of the house's style found, and the words around it. */
export const Style = z.object({ check: z.string(), words: z.string() });
/** Number of the revision that readers have of a front; null for the list of the newest. `withheld`: stories whose cards an embargo kept back. */
export const Live = z.object({ revision: z.number().nullable(), withheld: z.array(z.string()).optional() });
export const Launch = Live.extend({ at: z.string() });
export const UrgentText = z.object({
  edition: z.string(),
  text: z.string(),
  articleId: z.string().nullable(),
  endsAt: z.string(),
});
export const Names = z.record(
  z.string(),
  z
    .object({
      name: z.string(),
      slug: z.string().nullish(),
      description: z.string().nullish(),
      tagline: z.string().nullish(),
    })
    .optional(),
);
export const ViewKept = z.object({ name: z.string(), isShared: z.boolean() });
export const TemplateKept = z.object({ edition: z.string(), name: z.string() });
export const Length = z.object({ words: z.number().nullable() });
/** What is intended with a story; days and hours by the newsroom's clock. */
export const Planned = z.object({
  slugLine: z.string(),
  dueAt: z.string().nullable(),
  plannedOn: z.string().nullable(),
  plannedTime: z.string().nullish(),
  placeWanted: z.enum(placesWanted).nullish(),
  pictureWanted: z.enum(pictureWishes).optional(),
  brief: z.string().optional(),
});
/** Accounts that are asked for a story. */
export const Assigned = z.object({ userIds: z.array(z.string()) });
/** A piece of work on a story, and who has it. */
export const Task = z.object({ kind: z.enum(taskKinds), assigneeId: z.string().nullable() });
export const Flag = z.object({ kind: z.enum(flagKinds) });
export const Open = z.object({ isOpenForComments: z.boolean() });
export const WithRole = z.object({ role: z.enum(roles) });
export const Active = z.object({ isActive: z.boolean() });
export const decision = event(
  z.object({ state: z.enum(commentStates), reason: z.string().nullable() }),
  z.object({ state: z.enum(commentStates) }),
);
export const ReasonKept = z.object({
  edition: z.string(),
  label: z.string(),
  paragraph: z.string(),
  line: z.string(),
});
/** Which version of an edition's comment policy readers have; its words stand in its row. */
export const PolicyTold = z.object({ edition: z.string(), policyVersion: z.number(), changes: z.string() });
export const SecondForBans = z.object({ isNeeded: z.boolean() });
/** Against whom by its kind alone: the history names no reader. */
export const Sanctioned = z.object({
  kind: z.enum(sanctionKinds),
  against: z.enum(sanctionTargets),
  commentId: z.string(),
  until: z.string().nullable(),
  isInForce: z.boolean(),
  /** How many of her comments were rejected along. */
  rejected: z.number(),
});
export const PictureRightsSaid = z.object({
  basis: z.enum(pictureBases).nullable(),
  origin: z.enum(pictureOrigins).nullable(),
  restrictions: z.string(),
  rightsEndOn: z.string().nullable(),
});
/** What of a picture is unknowable. */
export const PictureBlurred = z.object({ parts: z.array(BlurredPart) });
/** Which picture a section has for stories that lose their own. */
export const PictureChosen = z.object({ pictureId: z.string().nullable() });
/** Which picture stands in its place. */
export const PictureReplaced = z.object({ replacedBy: z.string().nullable() });
/** Whether who wrote last may not publish. */
export const SecondEyes = z.object({ needsSecondEyes: z.boolean() });
export const RightsEnd = z.object({ rightsEndOn: z.string().nullable() });
export const Description = z.object({ caption: z.string(), credit: z.string() });
/** Lines from before pictures could be covered do not say it. */
export const PictureDescribed = Description.extend({
  alternative: z.string(),
  isDecorative: z.boolean(),
  isGraphic: z.boolean().default(false),
  focus: z.enum(pictureFocuses).nullable().default(null),
});
export const Page = z.object({ headline: z.string(), body: z.unknown(), version: z.number() });
export const Signature = z.object({
  names: Names,
  isPenName: z.boolean(),
  pictureId: z.string().nullable(),
  mail: z.string().default(""),
  links: z.array(z.string()).default([]),
});
export const EditionsChosen = z.array(
  z.object({ edition: z.string(), isInUse: z.boolean(), isDefault: z.boolean() }),
);
/** Lines of former days say less. */
export const EditionSettings = z.object({
  edition: z.string(),
  timeZone: z.string(),
  ...EditionSaid.omit({ timeZone: true }).partial().shape,
  credits: z.enum(creditStyles).optional(),
  language: z.string().optional(),
  name: z.string().optional(),
});
export const NameplateShown = z.object({
  edition: z.string(),
  hash: z.string().nullable(),
  width: z.number().nullable(),
});
export const Redirect = z.object({ address: z.string(), target: z.string() });
export const Imported = z.object({
  fileName: z.string(),
  added: z.number(),
  known: z.number(),
  refused: z.number(),
});
export const StyleTerm = z.object({
  edition: z.string(),
  kind: z.enum(termKinds),
  word: z.string(),
  others: z.string().optional(),
  instead: z.string().optional(),
  note: z.string().optional(),
});
export const TermsImported = z.object({
  edition: z.string(),
  added: z.number(),
  changed: z.number(),
  known: z.number(),
  refused: z.number(),
});
/** What the outlet began with; lines of former days say only its names. */
export const SetUp = z.object({
  names: Names,
  editions: z.array(EditionSettings).optional(),
  sections: z.array(Names).optional(),
});
/** Which lines of the history were given away, and in which form. */
export const Exported = z.object({
  format: z.string(),
  q: z.string().optional(),
  person: z.string().optional(),
  kind: z.string().optional(),
  of: z.string().optional(),
  signIn: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export const Crawlers = z.object({ refusesAi: z.boolean() });
export const Changes = z.object({ areShown: z.boolean() });
/** For how many months it is kept who did what; null for ever. */
export const HistoryKept = z.object({ months: z.number().nullable() });
/** The roles that must have a second factor. */
export const RolesRequired = z.object({ roles: z.array(z.enum(roles)) });
export const Owner = z.object({ userId: z.string().nullable() });
/** A check before publishing by its name, and what it found. */
export const Checked = z.object({ check: z.string(), words: z.string() });
/** A list of words that comments are looked through for. */
export const WordListTold = z.object({
  name: z.string(),
  edition: z.string().nullable(),
  answer: z.string(),
  isOn: z.boolean(),
});
/** What is said of comments at one place, as a line. */
export const RuleTold = z.object({ rule: z.string() });
/** What checks do, by their names: those of former days too. */
export const Severities = z.record(z.string(), z.enum(severities));
