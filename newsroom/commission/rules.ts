import { z } from "zod";
import { line } from "@/newsroom/input";
import { fold } from "@/newsroom/language/folding";

/** Words that may be asked for at the most. */
export const longestCommission = 50_000;

/** How long a story is to be; a field that is left empty leaves it open. */
export const LengthToSet = z.object({
  articleId: line(20),
  words: z.preprocess(
    // Typed with the digits of any keyboard.
    (typed) => (typeof typed === "string" ? fold(typed, "ar") : typed),
    z.coerce.number().int().min(0).max(longestCommission),
  ),
});
export type LengthToSet = z.output<typeof LengthToSet>;
