import { z } from "zod";
import { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";

/** Bytes of an uploaded drawing and of what is kept of it, its elements, and how deep they stand in each other. */
export const nameplateLimits = { bytes: 128 * 1024, kept: 48 * 1024, elements: 1_000, depth: 24 } as const;

/** A drawing is this high, and so many of the same units wide. */
export const nameplateHeight = 100;
/** Narrower ones are no name, wider ones no line of a page. */
export const nameplateWidths = { least: 50, most: 2_000 } as const;

/** What an edition draws its name with: the file by its hash, and how wide it is beside its height. */
export type Nameplate = { hash: string; width: number };

export const NameplateToSet = z.object({
  edition: EditionKey,
  svg: line(nameplateLimits.bytes, { missing: "nameplate.missing", tooLong: "nameplate.tooLarge" }),
});
export type NameplateToSet = z.output<typeof NameplateToSet>;

export const NameplateChosen = z.object({ edition: EditionKey });
export type NameplateChosen = z.output<typeof NameplateChosen>;

/** A change of it; null where the name was set in type again. */
export type NameplateEntry = {
  id: number;
  actorName: string | null;
  createdAt: Date;
  edition: EditionKey;
  nameplate: Nameplate | null;
};

/** Where the drawing of a hash is read from; in it the element of this name is drawn. */
export const nameplatePath = (hash: string) => `/media/nameplate/${hash}.svg`;
export const nameplateElement = "nameplate";

/** The hash in the last part of such an address; null for what cannot be one. */
export function parseNameplateFile(file: string): string | null {
  return /^([0-9a-f]{32})\.svg$/.exec(file)?.[1] ?? null;
}
