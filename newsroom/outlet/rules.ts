import { z } from "zod";
import { defaultEdition, type EditionKey, editionKeys, namesInput } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { SectionNames } from "@/newsroom/section/rules";

const OutletName = z.object({
  name: z.string().trim().min(1, "outlet.nameMissing").max(80, "outlet.tooLong"),
  tagline: z.string().trim().max(160, "outlet.tooLong").default(""),
});
type OutletName = z.output<typeof OutletName>;

const OutletNames = namesInput(OutletName);

export const OutletToRename = z.object({ names: OutletNames });
export const EditionsToUse = z.object({ editions: z.array(z.enum(editionKeys)) });
export const OutletToSetUp = z.object({
  names: OutletNames,
  editions: z.array(z.enum(editionKeys)),
  sections: z.array(SectionNames).min(1, "outlet.sectionMissing"),
});

/** The outlet's name and line below it, per edition, and the editions that readers find. */
export type Outlet = {
  names: Partial<Record<EditionKey, OutletName>>;
  editionsInUse: EditionKey[];
};

const refused = (messageKey: string, field: string) =>
  new NewsroomError("invalid", messageKey, { problems: [{ field, messageKey }] });

/**
 * The editions in use, in their order. Throws `invalid` when the default one is missing, or when one has no name for
 * the outlet.
 */
export function decideEditions(wanted: EditionKey[], names: Outlet["names"]): EditionKey[] {
  if (!wanted.includes(defaultEdition)) throw refused("outlet.defaultEditionNeeded", "editions");
  const unnamed = wanted.find((edition) => names[edition] === undefined);
  if (unnamed !== undefined) throw refused("outlet.outletNameMissing", `names.${unnamed}.name`);
  return editionKeys.filter((edition) => wanted.includes(edition));
}
