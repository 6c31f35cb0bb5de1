import { z } from "zod";
import {
  type ByEdition,
  defaultEdition,
  type EditionKey,
  editionKeys,
  namesInput,
} from "@/newsroom/edition/rules";
import { wrongField } from "@/newsroom/errors";
import { DescribedNames } from "@/newsroom/name/rules";

/** Letters of an outlet's name and of the line below it. */
export const outletLimits = { name: 80, tagline: 160 } as const;

const OutletName = z.object({
  name: z.string().trim().min(1, "outlet.nameMissing").max(outletLimits.name, "outlet.tooLong"),
  tagline: z.string().trim().max(outletLimits.tagline, "outlet.tooLong").default(""),
});
type OutletName = z.output<typeof OutletName>;

const OutletNames = namesInput(OutletName);

export const OutletToRename = z.object({ names: OutletNames });
export type OutletToRename = z.output<typeof OutletToRename>;
export const EditionsToUse = z.object({ editions: z.array(z.enum(editionKeys)) });
export type EditionsToUse = z.output<typeof EditionsToUse>;
export const OutletToSetUp = z.object({
  names: OutletNames,
  editions: z.array(z.enum(editionKeys)),
  sections: z.array(DescribedNames).min(1, "outlet.sectionMissing"),
});
export type OutletToSetUp = z.output<typeof OutletToSetUp>;

const linesOf = (text: string) => text.split("\n").map((line) => line.trim());

const TextByEdition = z
  .record(z.enum(editionKeys), z.string().max(5000, "outlet.tooLong").default(""))
  .prefault({});

/**
 * The outlet to set up as a form sends it: a name per edition, and sections a line each, where lines of one number are
 * one section. The default edition is always in use.
 */
export const OutletForm = z
  .object({
    editions: z.array(z.enum(editionKeys)).default([]),
    outlet: TextByEdition,
    sections: TextByEdition,
  })
  .transform(({ editions, outlet, sections }, context) => {
    const refuse = (field: "outlet" | "sections", edition: EditionKey, message: string) =>
      context.addIssue({ code: "custom", path: [field, edition], message });
    const inUse = editionKeys.filter((key) => key === defaultEdition || editions.includes(key));
    const names: ByEdition<OutletName> = {};
    const rows: Record<number, DescribedNames> = {};
    for (const key of editionKeys) {
      const name = outlet[key].trim();
      if (name !== "") names[key] = { name, tagline: "" };
      if (name === "" && inUse.includes(key)) refuse("outlet", key, "outlet.outletNameMissing");
      if (name.length > 80) refuse("outlet", key, "outlet.tooLong");
      for (const [row, line] of linesOf(sections[key]).entries()) {
        if (line.length > 60) refuse("sections", key, "outlet.tooLong");
        if (line !== "") rows[row] = { ...rows[row], [key]: { name: line, slug: "", description: "" } };
      }
    }
    const given = Object.values(rows);
    if (given.length === 0) refuse("sections", defaultEdition, "outlet.sectionMissing");
    return { outlet: { names, editions: inUse, sections: given } };
  });

/** The outlet's name and line below it, per edition, and the editions that readers find. */
export type Outlet = {
  names: Partial<Record<EditionKey, OutletName>>;
  editionsInUse: EditionKey[];
};

/**
 * The editions in use, in their order. Throws `invalid` when the default one is missing, or when one has no name for
 * the outlet.
 */
export function decideEditions(wanted: EditionKey[], names: Outlet["names"]): EditionKey[] {
  if (!wanted.includes(defaultEdition)) throw wrongField("editions", "outlet.defaultEditionNeeded");
  const unnamed = wanted.find((edition) => names[edition] === undefined);
  if (unnamed !== undefined) throw wrongField(`names.${unnamed}.name`, "outlet.outletNameMissing");
  return editionKeys.filter((edition) => wanted.includes(edition));
}
