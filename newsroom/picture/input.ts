import { z } from "zod";
import { line, PageNumber, Ticked } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import { creditName } from "./credit";
import { pictureBases, pictureOrigins, restrictionsLimit } from "./rights";
import { alternativeLimit, captionLimit, creditLimit } from "./rules";

/** What the library says about a picture. Everything may be empty: a story asks for its own words. */
export const PictureWords = z.strictObject({
  caption: line(captionLimit, { tooLong: "captionTooLong" }),
  /** A name, without the words that pages set around it. */
  credit: line(creditLimit, { tooLong: "creditTooLong" }).transform(creditName),
  alternative: line(alternativeLimit, { tooLong: "alternativeTooLong" }),
  isDecorative: z.boolean(),
});
export type PictureWords = z.output<typeof PictureWords>;

export const PictureToDescribe = PictureWords.extend({ id: line(20), isDecorative: Ticked });
export type PictureToDescribe = z.output<typeof PictureToDescribe>;

/** A choice that a form leaves empty. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === "" ? null : given), schema.nullable());

/** By what right a picture is shown, and how it was made; nothing where that is not said. */
export const PictureRightsToSet = z.strictObject({
  id: line(20),
  basis: orNothing(z.enum(pictureBases)),
  origin: orNothing(z.enum(pictureOrigins)),
  restrictions: line(restrictionsLimit, { tooLong: "restrictionsTooLong" }),
  rightsEndOn: orNothing(z.iso.date("dayUnknown")),
});
export type PictureRightsToSet = z.output<typeof PictureRightsToSet>;

/** Which pictures of the library somebody wants. */
export const PictureFilter = z.object({
  search: line(longestSearch).default(""),
  page: PageNumber.default(1),
});
export type PictureFilter = Partial<z.output<typeof PictureFilter>>;
/** The same as the address of a page says it; nonsense asks for all. */
export const PicturesWanted = z.object({
  search: PictureFilter.shape.search.catch(""),
  page: PictureFilter.shape.page.catch(1),
});
