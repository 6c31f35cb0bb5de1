import type { PublicState } from "@/newsroom/article/steps";
import { tidyLine } from "@/newsroom/storable";
import type { BlurredPart } from "./blur";
import type { PictureFocus } from "./focus";
import type { PictureWords } from "./input";
import type { PictureOrigin, PictureRights } from "./rights";

/** Bounds of an upload: bytes of the file, pixels of the picture. */
export const maxPictureBytes = 25 * 1024 * 1024;
export const maxPicturePixels = 80_000_000;
/**
 * An interlaced PNG is decoded seven times over and whole: 80 megapixels with 16 bits need 23 seconds and 1.8 GB
 * (measured on two cores), and no camera writes one.
 */
export const maxInterlacedPixels = 30_000_000;
/** The same in the units that people read. */
export const pictureLimits = {
  megabytes: maxPictureBytes / 1024 ** 2,
  megapixels: maxPicturePixels / 1_000_000,
  interlacedMegapixels: maxInterlacedPixels / 1_000_000,
};
/** The longer side may be this many times the shorter: beyond, WebP and JPEG cannot hold a rendition. */
export const maxPictureRatio = 20;
/** Chunks or segments of a file that is accepted: a real one has hundreds, decoders spend memory and time on each. */
export const mostParts = 10_000;
/** Uploads that one person may have under way; the desk sends one after the other in each tab. */
export const uploadsOfOne = 4;
/** Uploads under way in one process: each holds its file in memory and waits for its turn to be decoded. */
export const uploadsOfAll = 16;
/** Pictures in a page of the library, and where they stand close together. */
export const picturesPerPage = 24;
const denseTimes = 4;
export const pageSizeOf = ({ view }: { view?: "dense" | undefined }) =>
  view === "dense" ? picturesPerPage * denseTimes : picturesPerPage;
/** Since when the library may be asked for what was uploaded, in days back from now. */
export const uploadedDays = { day: 1, week: 7, month: 30, year: 365 } as const;
export const uploadedPeriods = ["day", "week", "month", "year"] as const;
/** Pictures of which the same is said at once. */
export const mostFilled = 200;
/** Days within which a right is said to end soon. */
export const endsSoonDays = 30;

/** Formats of renditions, the smallest first: browsers take the first they know. */
export const renditionFormats = ["avif", "webp", "jpeg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

/** Widths in pixels that pages ask for. */
const pageWidths = [320, 480, 720, 960, 1280, 1920];
/** Neither side of a WebP picture may be longer. */
const longestSide = 16_383;

/** The widths for which renditions exist, by format, ascending; empty until they are made. */
export type Renditions = Record<string, number[]>;

export const captionLimit = 600;
export const creditLimit = 200;
export const alternativeLimit = 600;
/** Bytes that the longest words of a picture need, escaped. */
export const maxWordsBytes = 20_000;

/** Stories that a picture's page names as using it. */
export const mostPictureUses = 50;

/** What drawing a picture takes: sizes of the upright original in pixels; and how it was made, where readers are told. */
export type StoredPicture = {
  id: string;
  width: number;
  height: number;
  renditions: Renditions;
  origin?: PictureOrigin | null;
  /** A harsh sight: on its story's page it is covered until a reader opens it, and nothing else shows it. */
  isGraphic?: boolean;
  /** Which part stays where a place cuts it. */
  focus?: PictureFocus | null;
  /** Which of its pixels these are, where they became others. */
  version?: number;
  /** Parts of it were made unknowable, which readers are told. */
  isAltered?: boolean;
  /** Of one that stands in another's place, whose credit and alternative text the place has. */
  ownWords?: { credit: string; alternative: string; isDecorative: boolean };
};

export const pictureStates = ["processing", "ready", "failed"] as const;
export type PictureState = (typeof pictureStates)[number];

/** A picture as the desk's screens know it, also in the answers of /api/pictures. */
export type DeskPicture = StoredPicture &
  PictureWords &
  PictureRights & {
    state: PictureState;
    fileName: string;
    /** Since when readers have it no more, since nobody has the right to show it. */
    rightsEndedAt: Date | null;
    /** What of it is unknowable. */
    blurred?: BlurredPart[];
    /** What stands wherever it was placed; left out where nobody asked. */
    replacement?: DeskPicture | null;
  };

/** The same with its file; `uploader` is null for who may not know it, its `name` where the account is gone. */
export type LibraryPicture = DeskPicture & {
  /** Whether the person who asks brought it. */
  isOwn: boolean;
  bytes: number;
  takenAt: Date | null;
  createdAt: Date;
  uploader: { name: string | null } | null;
};

/** What shows a picture: stories that one may see, how many others there are, fronts and portraits. */
export type PictureUses = {
  stories: { id: string; edition: string; headline: string; publicState: PublicState }[];
  hiddenCount: number;
  /** `name` of the section or topic whose page a front opens; null for an edition's own. */
  fronts: { id: string; edition: string; name: string | null }[];
  portraits: { id: string; name: string }[];
  /** Sections whose stories it leads once their own picture may be shown no more. */
  sections: { id: string; name: string }[];
};

/**
 * Widths in pixels to render for an upright picture: those the pages use, never wider than the picture; its own
 * width where it lies between two of them or below all.
 */
export function renditionWidths(width: number, height: number): number[] {
  const widest = Math.min(width, pageWidths.at(-1) ?? width);
  const widths = new Set([...pageWidths.filter((each) => each < widest), widest]);
  return [...widths].filter((each) => renditionHeight({ width, height }, each) <= longestSide);
}

/** Height in pixels of a rendition of the given width, at least 1. */
export function renditionHeight(picture: { width: number; height: number }, width: number): number {
  return Math.max(1, Math.round((picture.height * width) / picture.width));
}

/** Why a picture of this size is refused, as a key below `errors`; null where it is fine. */
export function sizeProblem(width: number, height: number, isInterlacedPng = false): string | null {
  if (width * height > maxPicturePixels) return "pictureTooManyPixels";
  if (isInterlacedPng && width * height > maxInterlacedPixels) return "pictureTooLargeInterlaced";
  if (Math.max(width, height) > Math.min(width, height) * maxPictureRatio) return "pictureTooNarrow";
  return null;
}

/** Where renditions are served: to everybody, with the site's origin before it for other programmes, or to the desk alone. */
export type MediaBase = `${string}/media`;

/** Address of one rendition. */
export function renditionPath(
  id: string,
  width: number,
  format: RenditionFormat,
  base: MediaBase = "/media",
): string {
  return `${base}/${id}/${width}.${format}`;
}

/** One rendition of a picture, as its address names it. */
export type RenditionName = { width: number; format: RenditionFormat };

/** Reads the last part of a rendition's address (`640.avif`); null for what cannot be one. */
export function parseRenditionFile(file: string): RenditionName | null {
  const match = /^([1-9]\d{0,4})\.(avif|webp|jpeg)$/.exec(file);
  return match ? { width: Number(match[1]), format: match[2] as RenditionFormat } : null;
}

export type PictureSources = {
  /** One `<source>` for each modern format. */
  sources: { type: string; srcSet: string }[];
  src: string;
  srcSet: string;
};

/** The addresses that a `<picture>` needs; null while there are no renditions. */
export function pictureSources(picture: StoredPicture, base: MediaBase = "/media"): PictureSources | null {
  const srcSet = (format: RenditionFormat) =>
    (picture.renditions[format] ?? [])
      .map((width) => `${renditionPath(picture.id, width, format, base)} ${width}w`)
      .join(", ");
  const widths = picture.renditions.jpeg ?? [];
  const middle = widths.find((width) => width >= 640) ?? widths.at(-1);
  if (middle === undefined) return null;
  return {
    sources: [
      { type: "image/avif", srcSet: srcSet("avif") },
      { type: "image/webp", srcSet: srcSet("webp") },
    ].filter((source) => source.srcSet !== ""),
    src: renditionPath(picture.id, middle, "jpeg", base),
    srcSet: srcSet("jpeg"),
  };
}

/** The name of an uploaded file as the library keeps it: no folders, no control characters, at most 200 characters. */
export function keptFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return [...tidyLine(last)].slice(0, 200).join("").trim();
}
