import type { ArticleContent } from "@/newsroom/content/rules";
import type { WhyUncleared } from "@/newsroom/picture/rights";
import { isBlank } from "@/newsroom/storable";
import {
  alternativeMissingIn,
  bodyMissingIn,
  captionMissingIn,
  creditMissingIn,
  embedTitleMissingIn,
  factBoxTitleMissingIn,
  footnoteMissingIn,
  picturePlaces,
  repeatedCaptionsIn,
} from "./completeness";
import { excessIn } from "./excess";
import type { Found } from "./found";
import { deskLinksIn, slipsIn } from "./links";
import { coordinatesIn, mailIn, telephonesIn } from "./personal";
import {
  emptyBlocksIn,
  headingOrderIn,
  longHeadlineIn,
  subheadFirstIn,
  unsourcedQuotationsIn,
} from "./structure";

/** What a finding does: nothing, be shown before publishing, or stand in the way; the mildest first. */
export const severities = ["off", "warn", "block"] as const;
export type Severity = (typeof severities)[number];

/**
 * Why no editor makes a check milder: there is no page without it, the rights of others, readers who do not see or hear, or the safety of
 * the newsroom.
 */
type Guard = "page" | "rights" | "access" | "safety";

/** What a story is judged by beside its words: the site's address, what keeps its pictures from readers, names that its edition lacks. */
export type Facts = {
  siteUrl: string;
  uncleared: ReadonlyMap<string, WhyUncleared>;
  unnamed: readonly ("sectionId" | "bylineIds")[];
};

type Check = {
  /** While an edition's editors have said nothing. */
  normally: Severity;
  /** The mildest that they may make it. */
  mildest: Severity;
  guards?: Guard;
  /** What is found may be left as it is in one story, with a reason. */
  isPassable?: true;
  find: (content: ArticleContent, facts: Facts) => Found[];
};

const guarded = (guards: Guard, find: Check["find"]): Check => ({
  normally: "block",
  mildest: "block",
  guards,
  find,
});
const missing = (find: Check["find"]): Check => ({ normally: "block", mildest: "warn", find });
const advice = (find: Check["find"]): Check => ({ normally: "warn", mildest: "off", find });
const passable = (check: Check): Check => ({ ...check, isPassable: true });
/** Somebody may be hurt by what is let through unseen. */
const personal = (find: Check["find"]) => passable({ normally: "warn", mildest: "warn", find });

const fieldIf = (field: string, is: boolean): Found[] => (is ? [{ field }] : []);
const unclearedFor =
  (why: WhyUncleared): Check["find"] =>
  (content, { uncleared }) =>
    picturePlaces(content).flatMap(({ field, picture }) =>
      fieldIf(field, uncleared.get(picture.pictureId) === why),
    );

/**
 * Everything that is judged before readers get a story, at every door: names are keys of its sentences (`errors`) and of what the
 * desk says of it (`fitness.checks`).
 */
export const checks = {
  headlineMissing: guarded("page", ({ headline }) => fieldIf("headline", isBlank(headline))),
  sectionMissing: guarded("page", ({ sectionId }) => fieldIf("sectionId", sectionId === null)),
  sectionUnnamed: guarded("page", (_, { unnamed }) => fieldIf("sectionId", unnamed.includes("sectionId"))),
  bylineMissing: guarded("page", ({ bylineIds }) => fieldIf("bylineIds", bylineIds.length === 0)),
  bylineUnnamed: guarded("page", (_, { unnamed }) => fieldIf("bylineIds", unnamed.includes("bylineIds"))),
  bodyMissing: guarded("page", bodyMissingIn),
  tooLong: guarded("page", excessIn),
  creditMissing: guarded("rights", creditMissingIn),
  basisMissing: guarded("rights", unclearedFor("basisMissing")),
  rightsEnded: guarded("rights", unclearedFor("rightsEnded")),
  alternativeMissing: guarded("access", alternativeMissingIn),
  embedTitleMissing: guarded("access", embedTitleMissingIn),
  factBoxTitleMissing: guarded("access", factBoxTitleMissingIn),
  deskLink: guarded("safety", (content, { siteUrl }) => deskLinksIn(content, siteUrl)),
  telephone: personal(telephonesIn),
  mail: personal(mailIn),
  coordinates: personal(coordinatesIn),
  captionMissing: missing(captionMissingIn),
  footnoteMissing: missing(footnoteMissingIn),
  captionRepeated: passable(advice(repeatedCaptionsIn)),
  quotationUnsourced: passable(advice(unsourcedQuotationsIn)),
  headlineLong: passable(advice(longHeadlineIn)),
  subheadFirst: passable(advice(subheadFirstIn)),
  headingOrder: passable(advice(headingOrderIn)),
  linkSlip: advice(slipsIn),
  emptyBlock: advice(emptyBlocksIn),
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
/** In the order of the table, in which they are listed and judged. */
export const checkNames = Object.keys(checks) as [CheckName, ...CheckName[]];

/** The row of the table. */
export const checkOf = (name: CheckName): Check => checks[name];
