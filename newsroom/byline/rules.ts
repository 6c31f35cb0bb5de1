import { z } from "zod";
import { Ticked } from "@/newsroom/input";
import { type ManagedName, type PublishedName, SignedNames } from "@/newsroom/name/rules";
import type { ShownPicture } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

export const BylineToCreate = z.object({ names: SignedNames, isPenName: Ticked });
export type BylineToCreate = z.output<typeof BylineToCreate>;
export const BylineToChange = z.object({
  id: z.uuid(),
  names: SignedNames,
  isPenName: Ticked,
  pictureId: z.preprocess(emptyAsNull, z.string().refine(isShortId, "outlet.pictureUnknown").nullable()),
});
export type BylineToChange = z.output<typeof BylineToChange>;
export const BylineToLink = z.object({
  id: z.uuid(),
  userId: z.preprocess(emptyAsNull, z.uuid().nullable()),
});
export type BylineToLink = z.output<typeof BylineToLink>;

/** A byline as readers of one edition see it: nothing of it leads to an account. */
export type PublishedByline = PublishedName & { picture: ShownPicture | null };

/** A byline as somebody choosing who signs a story sees it. */
export type ChoosableByline = { id: string; name: string; isOwn: boolean };

/** A byline as administrators manage it; the account behind it is theirs alone to see. */
export type ManagedByline = ManagedName & {
  isPenName: boolean;
  pictureId: string | null;
  userId: string | null;
  userName: string | null;
};
