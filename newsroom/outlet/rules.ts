import { z } from "zod";
import {
  type ByEdition,
  creditStyles,
  type Edition,
  EditionKey,
  EditionRow,
  EditionSettings,
  EditionToAdd,
  namesInput,
} from "@/newsroom/edition/rules";
import { wrongField } from "@/newsroom/errors";
import { line } from "@/newsroom/input";
import { type Language, languageKeys, languages } from "@/newsroom/language/rules";
import { DescribedNames } from "@/newsroom/name/rules";
import { isBlank, tidyEachLine, tidyLine } from "@/newsroom/storable";

/** Letters of an outlet's name and of the line below it. */
export const outletLimits = { name: 80, tagline: 160 } as const;

const OutletName = z.object({
  name: line(outletLimits.name, { missing: "outlet.nameMissing", tooLong: "outlet.tooLong" }),
  tagline: line(outletLimits.tagline, { tooLong: "outlet.tooLong" }).default(""),
});
type OutletName = z.output<typeof OutletName>;

const OutletNames = namesInput(OutletName);

export const OutletToRename = z.object({ names: OutletNames });
export type OutletToRename = z.output<typeof OutletToRename>;
/** The editions that readers find, and the one at the site's root. */
export const EditionsToUse = z.object({
  // A form without a ticked box does not send the field.
  editions: z.array(EditionKey).default([]),
  defaultEdition: EditionKey,
});
export type EditionsToUse = z.output<typeof EditionsToUse>;
export const EditionToChange = EditionSettings.extend({ edition: EditionKey });
export type EditionToChange = z.output<typeof EditionToChange>;
export const EditionToName = EditionToAdd.extend({ name: OutletName.shape.name });
export type EditionToName = z.output<typeof EditionToName>;
/** The editions in their order; those without a name for the outlet are not made. */
export const OutletToSetUp = z.object({
  names: OutletNames,
  editions: z.array(EditionRow),
  sections: z.array(DescribedNames).min(1, "outlet.sectionMissing"),
});
export type OutletToSetUp = z.output<typeof OutletToSetUp>;

const TextByLanguage = z
  .record(z.enum(languageKeys), z.string().max(5000, "outlet.tooLong").transform(tidyEachLine).default(""))
  .prefault({});

/**
 * The outlet to set up as a form sends it: an edition per language, with a name, the zone's name, and sections a line
 * each, where lines of one number are one section. The edition at the site's root is always in use.
 */
export const OutletForm = z
  .object({
    editions: z.array(z.enum(languageKeys)).default([]),
    defaultEdition: z.enum(languageKeys).default(languageKeys[0]),
    outlet: TextByLanguage,
    sections: TextByLanguage,
    timeZone: EditionSettings.shape.timeZone,
    timeZoneName: TextByLanguage,
  })
  .transform(({ editions, defaultEdition, outlet, sections, timeZone, timeZoneName }, context) => {
    const refuse = (field: string, key: Language, message: string) =>
      context.addIssue({ code: "custom", path: [field, key], message });
    const names: ByEdition<OutletName> = {};
    const made: EditionRow[] = [];
    const rows: Record<number, DescribedNames> = {};
    for (const language of languageKeys) {
      const isDefault = language === defaultEdition;
      const isInUse = isDefault || editions.includes(language);
      const name = tidyLine(outlet[language]);
      // A section has names only in editions that there are.
      const isMeant = isInUse || !isBlank(sections[language]);
      if (name === "" && isMeant) refuse("outlet", language, "outlet.outletNameMissing");
      if (name.length > outletLimits.name) refuse("outlet", language, "outlet.tooLong");
      if (name !== "") {
        names[language] = { name, tagline: "" };
        const { months, digits } = languages[language];
        const settings = {
          months,
          digits,
          timeZone,
          timeZoneName: timeZoneName[language],
          credits: creditStyles[0],
        };
        const { error } = EditionSettings.safeParse(settings);
        if (error) refuse("timeZoneName", language, error.issues[0]?.message ?? "invalid");
        made.push({ edition: language, language, isDefault, isInUse, ...settings });
      }
      for (const [row, line] of sections[language].split("\n").entries()) {
        if (line.length > 60) refuse("sections", language, "outlet.tooLong");
        if (line !== "") rows[row] = { ...rows[row], [language]: { name: line, slug: "", description: "" } };
      }
    }
    const given = Object.values(rows);
    if (given.length === 0) refuse("sections", defaultEdition, "outlet.sectionMissing");
    return { outlet: { names, editions: made, sections: given } };
  });

/** The outlet's name and line below it, per edition, and its editions in their order. */
export type Outlet = { names: ByEdition<OutletName>; editions: Edition[] };

/**
 * Which editions are in use and which stands at the root, in the order of `outlet`. Throws `invalid` when the one at
 * the root is not in use, or when one in use has no name for the outlet.
 */
export function decideEditions(
  { editions, defaultEdition }: EditionsToUse,
  outlet: { names: Outlet["names"]; keys: EditionKey[] },
): { edition: EditionKey; isInUse: boolean; isDefault: boolean }[] {
  if (!editions.includes(defaultEdition) || !outlet.keys.includes(defaultEdition))
    throw wrongField("defaultEdition", "outlet.defaultEditionNeeded");
  const unnamed = editions.find((edition) => outlet.names[edition] === undefined);
  if (unnamed !== undefined) throw wrongField(`names.${unnamed}.name`, "outlet.outletNameMissing");
  return outlet.keys.map((edition) => ({
    edition,
    isInUse: editions.includes(edition),
    isDefault: edition === defaultEdition,
  }));
}
