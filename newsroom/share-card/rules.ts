import { texts } from "@/messages/texts";
import { type Genre, genres } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { Nameplate } from "@/newsroom/nameplate/rules";
import type { PictureFocus } from "@/newsroom/picture/focus";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

/** What programs show of a link, in pixels (https://ogp.me, and what Facebook, X and WhatsApp take whole). */
export const shareCardSize = { width: 1200, height: 630 } as const;

/** All that is drawn on the card of a story; whoever knows it knows the card's address. */
export type ShareCard = {
  language: Language;
  direction: "rtl" | "ltr";
  outletName: string;
  nameplate: Nameplate | null;
  /** What kind of text it is, where it is more than news. */
  genreName: string | null;
  sectionName: string | null;
  headline: string;
  /** Who signed it, where that is a part of what it is: of an opinion. */
  signers: string[];
  /** The rendition of the lead picture, a JPEG so many pixels wide, and the part of it that somebody chose. */
  picture: { id: string; width: number; version?: number; focus?: PictureFocus } | null;
};

/** Pixels that the picture's part of a card is wide; as much of a picture as that, and its height, needs. */
export const pictureWidth = 450;
const widthNeeded = 960;

type Told = Pick<PublishedArticle, "genre" | "section" | "headline" | "bylines" | "leadPicture">;

/** The card of a story as its page shows it. */
export function shareCardOf(
  article: Told,
  outlet: { name: string; nameplate: Nameplate | null; edition: Edition },
): ShareCard {
  const { genre, section, headline, bylines, leadPicture } = article;
  const { edition, name: outletName, nameplate } = outlet;
  const widths = leadPicture?.isGraphic ? [] : (leadPicture?.renditions.jpeg ?? []);
  const width = widths.find((each) => each >= widthNeeded) ?? widths.at(-1);
  return {
    language: edition.language,
    direction: edition.direction,
    outletName,
    nameplate: nameplate && { hash: nameplate.hash, width: nameplate.width },
    genreName: genre === genres[0] ? null : texts(edition, "site")(`genre.${genre}`),
    sectionName: section?.name ?? null,
    headline,
    signers: isSigned(genre) ? bylines.map(({ name }) => name) : [],
    picture:
      leadPicture && width !== undefined
        ? {
            id: leadPicture.id,
            width,
            ...versionOf(leadPicture),
            ...(leadPicture.focus && { focus: leadPicture.focus }),
          }
        : null,
  };
}

/** Other pixels make another card; left out of what never had any. */
const versionOf = ({ version = 0 }: { version?: number }) => (version > 0 ? { version } : {});
const isSigned = (genre: Genre) => genre === "opinion";

/** Where a card is read from. What it says never changes, so whoever has it may keep it. */
export const shareCardPath = (id: string, fingerprint: string) => `/media/card/${id}/${fingerprint}.jpeg`;

/** The fingerprint in the last part of such an address; null for what cannot be one. */
export function parseShareCardFile(file: string): string | null {
  return /^([0-9a-f]{24})\.jpeg$/.exec(file)?.[1] ?? null;
}
