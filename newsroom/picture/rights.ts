/** By what right a picture is shown: the newsroom's own, an agency's service, a licence, a permission, or nobody's right. */
export const pictureBases = ["own", "agency", "licensed", "permitted", "public_domain"] as const;
export type PictureBasis = (typeof pictureBases)[number];

/** How a picture was made, in the few kinds that a reader tells apart. */
export const pictureOrigins = [
  "photograph",
  "composite",
  "partly_generated",
  "illustration",
  "generated",
] as const;
export type PictureOrigin = (typeof pictureOrigins)[number];

export const restrictionsLimit = 500;
/** Days before the end of a right on which the newsroom is told. */
export const warnedDays = 7;

/** What the library knows of the right to show a picture; `rightsEndOn` is the first day without it, `2026-12-01`. */
export type PictureRights = {
  basis: PictureBasis | null;
  origin: PictureOrigin | null;
  restrictions: string;
  rightsEndOn: string | null;
};

/** Why a picture may not go to readers: nobody said by what right, or that has ended. */
export type WhyUncleared = "basisMissing" | "rightsEnded";

/** What of a picture's rights keeps it from readers; null where nothing does. */
export function whyUncleared(rights: {
  basis: string | null;
  rightsEndedAt: Date | null;
}): WhyUncleared | null {
  if (rights.rightsEndedAt !== null) return "rightsEnded";
  return rights.basis === null ? "basisMissing" : null;
}

const newsCodes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/**
 * The IPTC's digital source types (https://cv.iptc.org/newscodes/digitalsourcetype/) by what they are to a reader; the
 * first of each is what programs are told. What no person or camera made of anything seen (data, screens) is not told
 * apart here.
 */
const sourceTypes: Record<PictureOrigin, readonly [string, ...string[]]> = {
  photograph: [
    "digitalCapture",
    "computationalCapture",
    "negativeFilm",
    "positiveFilm",
    "print",
    "humanEdits",
    "minorHumanEdits",
    "algorithmicallyEnhanced",
  ],
  composite: ["compositeCapture", "composite"],
  partly_generated: ["compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"],
  illustration: ["digitalCreation", "digitalArt", "softwareImage"],
  generated: ["trainedAlgorithmicMedia"],
};

/** What a photograph is in the IPTC's words when a person has altered it with other tools than generative ones. */
const alteredType = "humanEdits";

/**
 * The address of the IPTC's code for an origin: what JSON-LD says as `digitalSourceType`. A photograph of which parts were
 * made unknowable is one that a person altered; whatever else was made stays what it is.
 */
export function digitalSourceType(origin: PictureOrigin, isAltered = false): string {
  return newsCodes + (isAltered && origin === "photograph" ? alteredType : sourceTypes[origin][0]);
}

/** What the file of an altered picture says of how it was made (IPTC Photo Metadata, in XMP): whoever has the file alone is told too. */
export function alteredXmp(origin: PictureOrigin | null): string {
  const source = digitalSourceType(origin ?? "photograph", true);
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="${source}"/></rdf:RDF></x:xmpmeta>`;
}

/** The origin that a file names by an IPTC code, as an address or its last part; null for any other. */
export function originFrom(code: string | undefined): PictureOrigin | null {
  const name = code?.trim().split(/[/:]/).at(-1) ?? "";
  return pictureOrigins.find((origin) => sourceTypes[origin].includes(name)) ?? null;
}

/** The day so many days before another one, both as `2026-12-01`. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What is to be done about the end of a right on a day; `isWarned` and `isEnded` are what was done. */
export function dueOn(
  today: string,
  { rightsEndOn, isWarned, isEnded }: { rightsEndOn: string | null; isWarned: boolean; isEnded: boolean },
): "end" | "warn" | null {
  if (rightsEndOn === null) return null;
  if (rightsEndOn <= today) return isEnded ? null : "end";
  return !isWarned && dayBefore(rightsEndOn, warnedDays) <= today ? "warn" : null;
}

/** Whether readers are told how a picture was made: a photograph is what they take it for. */
export function isToldToReaders(
  origin: PictureOrigin | null | undefined,
): origin is Exclude<PictureOrigin, "photograph"> {
  return origin !== null && origin !== undefined && origin !== "photograph";
}
