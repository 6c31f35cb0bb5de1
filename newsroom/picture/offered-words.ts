import { momentInZone } from "@/newsroom/date/rules";
import { tidyLine } from "@/newsroom/storable";
import { captionLimit, creditLimit } from "./rules";

/** Words that cameras and photo desks write into files, by the standard that holds them; positions are never read. */
export type EmbeddedWords = {
  xmp: Partial<Record<"description" | "credit" | "creator" | "rights" | "createdAt", string>>;
  iptc: Partial<Record<"description" | "credit" | "creator" | "rights", string>>;
  exif: Partial<Record<"description" | "creator" | "rights" | "takenAt" | "offset", string>>;
};

/** What is offered for a new picture. */
export type OfferedWords = { caption: string; credit: string; takenAt: Date | null };

/** Software writes these where nobody wrote anything. */
const placeholders = /^(default|untitled|sony dsc|(olympus )?digital camera|\?+)$/i;

function tidy(text: string | undefined, limit: number): string {
  // Far more than is kept, so that nobody's megabytes are tidied.
  const plain = tidyLine(
    (text ?? "")
      .slice(0, limit * 8)
      .toWellFormed()
      .replace(/[\p{Cc}\ufffd]+/gu, " "),
  );
  return placeholders.test(plain) ? "" : [...plain].slice(0, limit).join("").trim();
}

const firstOf = (limit: number, ...texts: (string | undefined)[]) =>
  texts.map((text) => tidy(text, limit)).find((text) => text !== "") ?? "";

/**
 * `2026:03:04 05:06:07` (EXIF 2.32, 4.6.5) or an ISO 8601 time, as a moment; null where it is none. Camera clocks carry
 * no zone of their own in most files: the newsroom's is taken.
 */
function momentOf(text: string | undefined, offset: string | undefined, timeZone: string): Date | null {
  const match = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(
    (text ?? "").trim(),
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", own] = match;
  const zone = own ?? (/^[+-]\d\d:\d\d$/.test(offset ?? "") ? offset : undefined);
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const moment = zone === undefined ? momentInZone(local, timeZone) : new Date(local + zone);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/**
 * Chooses among embedded words: XMP before IPTC-IIM before EXIF, as the Metadata Working Group advises; credit is the
 * credit line, else the creator, else the copyright notice (IPTC Photo Metadata Standard 2023.1).
 */
export function offeredWords({ xmp, iptc, exif }: EmbeddedWords, timeZone: string): OfferedWords {
  return {
    caption: firstOf(captionLimit, xmp.description, iptc.description, exif.description),
    credit: firstOf(
      creditLimit,
      xmp.credit,
      iptc.credit,
      xmp.creator,
      iptc.creator,
      exif.creator,
      xmp.rights,
      iptc.rights,
      exif.rights,
    ),
    takenAt: momentOf(exif.takenAt, exif.offset, timeZone) ?? momentOf(xmp.createdAt, undefined, timeZone),
  };
}
