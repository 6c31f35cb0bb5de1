import { momentInZone } from "@/newsroom/date/rules";
import { tidyLine } from "@/newsroom/storable";
import { creditName, isNobody } from "./credit";
import { hasMachineForm, isLoneWord, namesMachine } from "./machine-words";
import { originFrom, type PictureOrigin, restrictionsLimit } from "./rights";
import { captionLimit, creditLimit } from "./rules";

/**
 * Words that cameras and photo desks write into files, by the standard that holds them; positions are never read.
 * Several creators stand between semicolons, as in EXIF.
 */
export type EmbeddedWords = {
  xmp: Partial<
    Record<
      "description" | "credit" | "creator" | "rights" | "createdAt" | "instructions" | "terms" | "sourceType",
      string
    >
  >;
  iptc: Partial<Record<"description" | "credit" | "creator" | "rights" | "instructions", string>>;
  exif: Partial<
    Record<
      "description" | "creator" | "rights" | "takenAt" | "offset" | "make" | "model" | "software",
      string
    >
  >;
};

/** What is offered for a new picture. */
export type OfferedWords = {
  caption: string;
  credit: string;
  takenAt: Date | null;
  origin: PictureOrigin | null;
  restrictions: string;
};

function tidy(text: string | undefined, limit: number): string {
  // A sign for what could not be read: half of the words would be wrong ones.
  if (text === undefined || text.includes("\ufffd")) return "";
  // Far more than is kept, so that nobody's megabytes are tidied.
  const bounded = text.slice(0, limit * 8).toWellFormed();
  const plain = tidyLine(bounded.replace(/[\p{Cc}\ufffd]+/gu, " "));
  return [...plain].slice(0, limit).join("").trim();
}

type Own = (string | undefined)[];

/** The first of some texts that somebody wrote, and no camera or program. */
function firstWritten(texts: (string | undefined)[], own: Own, limit: number): string {
  const isOffered = (text: string) =>
    text !== "" && !hasMachineForm(text) && !namesMachine(text, own) && !isLoneWord(text);
  return texts.map((text) => tidy(text, limit)).find(isOffered) ?? "";
}

/** Who somebody is, as EXIF 2.32 (4.6.4, Artist) has it before a name. */
const role = /^(?:camera owner|photographer|image creator|creator|author)\s*[,:]\s*/i;
/** Letters and a number of three digits: a file or an account, and nobody's name. */
const isCode = (name: string) => isLoneWord(name) && (/\d{3}/.test(name) || name === name.toLowerCase());

/** All who are named in a text, as many as have room. */
function creditIn(text: string, own: Own): string {
  if (hasMachineForm(text)) return "";
  const names = text
    .split(/\s*;\s*/)
    .map((each) => creditName(each.replace(role, "")))
    .filter((name) => !isNobody(name, own) && !isCode(name));
  const [first = "", ...others] = new Set(names);
  let all = [...first].slice(0, creditLimit).join("").trim();
  for (const name of others) {
    if (all.length + name.length + 3 > creditLimit) break;
    all += ` / ${name}`;
  }
  return all;
}

const creditFrom = (texts: (string | undefined)[], own: Own): string =>
  texts.map((text) => creditIn(tidy(text, creditLimit * 4), own)).find((credit) => credit !== "") ?? "";

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
 * credit line, else the creators, else the copyright notice (IPTC Photo Metadata Standard 2023.1). What a camera or a
 * program wrote is not offered: nothing rather than something wrong.
 */
export function offeredWords({ xmp, iptc, exif }: EmbeddedWords, timeZone: string): OfferedWords {
  const own = [exif.make, exif.model, exif.software];
  return {
    caption: firstWritten([xmp.description, iptc.description, exif.description], own, captionLimit),
    credit: creditFrom(
      [
        ...[xmp.credit, iptc.credit],
        ...[xmp.creator, iptc.creator, exif.creator],
        ...[xmp.rights, iptc.rights, exif.rights],
      ],
      own,
    ),
    takenAt: momentOf(exif.takenAt, exif.offset, timeZone) ?? momentOf(xmp.createdAt, undefined, timeZone),
    origin: originFrom(xmp.sourceType),
    // What one may not do with it is told in either (IPTC Photo Metadata Standard 2023.1: Instructions, Rights Usage Terms).
    restrictions: firstWritten([xmp.terms, xmp.instructions, iptc.instructions], own, restrictionsLimit),
  };
}
