import { z } from "zod";
import { type ByEdition, namesInput } from "@/newsroom/edition/rules";
import { Ticked } from "@/newsroom/input";
import { SignedName } from "@/newsroom/name/rules";
import type { ShownPicture } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

export const BylineNames = namesInput(SignedName);
export type BylineNames = z.output<typeof BylineNames>;

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

export const BylineToCreate = z.object({ names: BylineNames, isPenName: Ticked });
export type BylineToCreate = z.output<typeof BylineToCreate>;
export const BylineToChange = z.object({
  id: z.uuid(),
  names: BylineNames,
  isPenName: Ticked,
  pictureId: z.preprocess(emptyAsNull, z.string().refine(isShortId, "outlet.pictureUnknown").nullable()),
});
export type BylineToChange = z.output<typeof BylineToChange>;
export const BylineToLink = z.object({
  id: z.uuid(),
  userId: z.preprocess(emptyAsNull, z.uuid().nullable()),
});
export type BylineToLink = z.output<typeof BylineToLink>;
export const BylineChosen = z.object({ id: z.uuid() });
export type BylineChosen = z.output<typeof BylineChosen>;

/** A byline as readers of one edition see it: nothing of it leads to an account. */
export type PublishedByline = {
  id: string;
  name: string;
  slug: string;
  biography: string;
  picture: ShownPicture | null;
};

/** A byline as somebody choosing who signs a story sees it. */
export type ChoosableByline = { id: string; name: string; isOwn: boolean };

/** A byline as administrators manage it; the account behind it is theirs alone to see. */
export type ManagedByline = {
  id: string;
  isActive: boolean;
  isPenName: boolean;
  pictureId: string | null;
  userId: string | null;
  userName: string | null;
  names: ByEdition<z.output<typeof SignedName>>;
};
