import { z } from "zod";
import { line, PageNumber, Ticked } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import { isShortId } from "@/newsroom/short-id";
import { blurLimits, blurShapes } from "./blur";
import { creditName } from "./credit";
import { pictureFocuses } from "./focus";
import { pictureBases, pictureOrigins, restrictionsLimit } from "./rights";
import { alternativeLimit, captionLimit, creditLimit, mostFilled, uploadedPeriods } from "./rules";

/** A choice that a form leaves empty. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === "" ? null : given), schema.nullable());

/** What the library says about a picture. Everything may be empty: a story asks for its own words. */
export const PictureWords = z.strictObject({
  caption: line(captionLimit, { tooLong: "captionTooLong" }),
  /** A name, without the words that pages set around it. */
  credit: line(creditLimit, { tooLong: "creditTooLong" }).transform(creditName),
  alternative: line(alternativeLimit, { tooLong: "alternativeTooLong" }),
  isDecorative: z.boolean(),
  /** Left out it stays what it is. */
  isGraphic: z.boolean().optional(),
  /** Which part stays where a place cuts it; null where nobody says it. */
  focus: orNothing(z.enum(pictureFocuses)).optional(),
});
export type PictureWords = z.output<typeof PictureWords>;

/** The same as a form says it, where what is not ticked is not so. */
export const PictureToDescribe = PictureWords.extend({
  id: line(20),
  isDecorative: Ticked,
  isGraphic: Ticked,
  /** Whether it was covered when the form was opened: what its writer did not touch, she does not change. */
  seenGraphic: z.stringbool().optional(),
});
export type PictureToDescribe = PictureWords & { id: string; seenGraphic?: boolean | undefined };

/** By what right a picture is shown, and how it was made; nothing where that is not said. */
export const PictureRightsToSet = z.strictObject({
  id: line(20),
  basis: orNothing(z.enum(pictureBases)),
  origin: orNothing(z.enum(pictureOrigins)),
  restrictions: line(restrictionsLimit, { tooLong: "restrictionsTooLong" }),
  rightsEndOn: orNothing(z.iso.date("dayUnknown")),
  /** The day that the form was opened with: what its writer did not move, she does not move. */
  seenEndOn: orNothing(z.iso.date("dayUnknown")).optional(),
});
export type PictureRightsToSet = z.output<typeof PictureRightsToSet>;

/** What is said of several pictures at once; what is empty stays what it is. */
export const PicturesToFill = PictureRightsToSet.omit({ id: true }).extend({
  ids: z.array(z.string().refine(isShortId)).min(1).max(mostFilled),
  caption: PictureWords.shape.caption,
  credit: PictureWords.shape.credit,
  /** That a day which is near is meant: pictures go from readers on it. */
  isNearMeant: Ticked,
});
export type PicturesToFill = z.output<typeof PicturesToFill>;

const Share = z.number().min(0).max(1);
export const BlurredPart = z
  .strictObject({
    shape: z.enum(blurShapes),
    x: Share,
    y: Share,
    width: Share.min(blurLimits.smallest),
    height: Share.min(blurLimits.smallest),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.000001 && y + height <= 1.000001);

/** A form has the parts as JSON. */
const Parts = z.preprocess(
  (given) => {
    try {
      return typeof given === "string" ? JSON.parse(given) : given;
    } catch {
      return null;
    }
  },
  z.array(BlurredPart).max(blurLimits.parts, "blur.tooMany"),
);
export const PictureToBlur = z.object({
  id: line(20),
  parts: Parts,
  /** The version of its pixels that the parts were drawn on. */
  version: z.coerce.number().int().min(0),
  /** That something hidden before is meant to be seen again. */
  uncovers: Ticked,
});
export type PictureToBlur = Omit<z.output<typeof PictureToBlur>, "uncovers"> & { uncovers?: boolean };

/** Which picture is to stand wherever another was placed. */
export const PictureToReplace = z.object({
  id: line(20),
  by: line(20, { missing: "replacementMissing", tooLong: "replacementMissing" }),
});
export type PictureToReplace = z.output<typeof PictureToReplace>;
export const ReplacementToTakeBack = z.object({ id: line(20) });
export type ReplacementToTakeBack = z.output<typeof ReplacementToTakeBack>;

/** Which pictures of the library somebody wants. */
export const PictureFilter = z.object({
  search: line(longestSearch).default(""),
  credit: line(longestSearch).default(""),
  /** Who brought them: `me`, or the id of an account. */
  by: z.literal("me").or(z.uuid()).optional(),
  /** The story that shows them. */
  story: z.string().refine(isShortId).optional(),
  /** A topic whose stories show them. */
  topic: z.uuid().optional(),
  /** By what right; `none` where nobody said it. */
  basis: z.enum([...pictureBases, "none"]).optional(),
  ends: z.enum(["soon", "ended"]).optional(),
  since: z.enum(uploadedPeriods).optional(),
  use: z.literal("unused").optional(),
  view: z.literal("dense").optional(),
  /** Not single pictures, but stories or topics that have some. */
  folders: z.enum(["story", "topic"]).optional(),
  page: PageNumber.default(1),
});
export type PictureFilter = Partial<z.output<typeof PictureFilter>>;
/** The same as the address of a page says it; nonsense asks for all. */
export const PicturesWanted = z.object({
  search: PictureFilter.shape.search.catch(""),
  credit: PictureFilter.shape.credit.catch(""),
  by: PictureFilter.shape.by.catch(undefined),
  story: PictureFilter.shape.story.catch(undefined),
  topic: PictureFilter.shape.topic.catch(undefined),
  folders: PictureFilter.shape.folders.catch(undefined),
  basis: PictureFilter.shape.basis.catch(undefined),
  ends: PictureFilter.shape.ends.catch(undefined),
  since: PictureFilter.shape.since.catch(undefined),
  use: PictureFilter.shape.use.catch(undefined),
  view: PictureFilter.shape.view.catch(undefined),
  page: PictureFilter.shape.page.catch(1),
});
