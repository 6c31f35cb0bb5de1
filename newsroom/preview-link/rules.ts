import { z } from "zod";
import { line, lines, Ticked } from "@/newsroom/input";
import { noteLimits } from "@/newsroom/note/rules";

/** Days that a link may hold. */
export const previewDays = [1, 3, 7] as const;

/**
 * Letters of what says for whom a link is, links of a story that hold at once, and openings of one that are kept by their
 * time; letters of a guest's name, notes that one link brings in all and within a minute, and that guests leave on one story.
 */
export const previewLimits = {
  label: 80,
  open: 20,
  openings: 100,
  name: 60,
  notes: 50,
  aMinute: 5,
  ofGuests: 150,
} as const;

export const PreviewLinkToMake = z.object({
  articleId: line(20),
  label: line(previewLimits.label, { missing: "preview.labelMissing", tooLong: "preview.labelTooLong" }),
  takesNotes: Ticked,
  days: z.coerce.number().refine((days) => previewDays.some((each) => each === days), "invalid"),
});
export type PreviewLinkToMake = z.output<typeof PreviewLinkToMake>;

export const PreviewLinkChosen = z.object({ id: z.uuid() });
export type PreviewLinkChosen = z.output<typeof PreviewLinkChosen>;

/** What somebody with a link says of the story. */
export const GuestNote = z.object({
  /** Made with the form, so that what is sent twice is one note. */
  id: z.uuid(),
  name: line(previewLimits.name, { missing: "preview.nameMissing", tooLong: "preview.nameTooLong" }),
  text: lines(noteLimits.text, { missing: "notes.textMissing", tooLong: "notes.tooLong" }),
});
export type GuestNote = z.output<typeof GuestNote>;

/** A link as the desk lists it; nothing can show its address again. */
export type ListedPreviewLink = {
  id: string;
  label: string;
  /** Null where it would give a pen-name away. */
  byName: string | null;
  createdAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  /** Whether it opens the story now. */
  isOpen: boolean;
  openedCount: number;
  takesNotes: boolean;
  /** The newest times it was opened. */
  openings: Date[];
};

/** Where a link leads. */
export const previewPath = (token: string) => `/preview/${token}`;

/** Whether a path is below the one for such links, and whether it is a picture there. */
export const isPreviewPath = (path: string) => path.startsWith("/preview/");
export const isPreviewPicture = (path: string) => /^\/preview\/[^/?]+\/media\//.test(path);

/** Where notes of who has a link are sent, and where she reads that hers has arrived. */
export const guestNotesPath = (token: string) => `/api/previews/${token}/notes`;
export const notedPath = (token: string) => `${previewPath(token)}?noted=1#notes`;
