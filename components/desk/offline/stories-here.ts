import type { KeptWords } from "@/components/desk/editor/saving/journal";
import { headlineOf, textOf } from "@/components/desk/kept-words/kept-text";
import { lettersRemoved } from "@/newsroom/content/words";
import { begunId } from "./begun-here";
import type { OpenedHere } from "./device";

/** A story of which this device has words. */
export type StoryHere = {
  articleId: string;
  edition: string | undefined;
  headline: string;
  /** When it was written in here last, or else opened. */
  at: Date;
  letters: number;
  /** Letters that the server does not have; null where it has all. */
  missing: number | null;
  /** As the server had it, where it was opened here lately. */
  opened: OpenedHere | undefined;
  /** Words that the server lacks, the newest. */
  kept: KeptWords | undefined;
};

/** Signs alone: what stands between them counts for nothing. */
const lettersOf = (content: unknown) => textOf({ content }).replace(/\s+/g, "");

/** The stories of one person on this device, those first that the server lacks words of, the newest before the others. */
export function storiesHere(opened: OpenedHere[], kept: KeptWords[]): StoryHere[] {
  const ids = new Set([...kept, ...opened].map(({ articleId }) => articleId));
  const rows = [...ids].map((articleId) =>
    storyHere(
      articleId,
      opened.find((each) => each.articleId === articleId),
      kept.filter((each) => each.articleId === articleId),
    ),
  );
  const rank = ({ kept: words }: StoryHere) => (words ? 0 : 1);
  return rows.sort((a, b) => rank(a) - rank(b) || Number(b.at) - Number(a.at));
}

function storyHere(articleId: string, opened: OpenedHere | undefined, rows: KeptWords[]): StoryHere {
  const [kept] = rows.toSorted((a, b) => Number(b.keptAt) - Number(a.keptAt));
  const content = kept?.content ?? opened?.content;
  const letters = lettersOf(content);
  const atServer = lettersOf(kept?.base ?? opened?.content);
  return {
    articleId,
    edition: kept?.edition ?? opened?.edition,
    headline: headlineOf({ content }),
    at: kept?.keptAt ?? opened?.openedAt ?? new Date(0),
    letters: letters.length,
    missing: kept ? lettersRemoved(letters, atServer) : null,
    opened,
    kept,
  };
}

/** A story that was begun on this device, in which nothing is written. */
export function begunHere({ name, edition }: { name: string; edition: string }): StoryHere {
  return {
    articleId: begunId(name),
    edition,
    headline: "",
    at: new Date(),
    letters: 0,
    missing: null,
    opened: undefined,
    kept: undefined,
  };
}

/** The story that an address of the desk is about, where it is one to write in. */
export function storyInAddress(pathname: string): string | undefined {
  return /^\/desk\/stories\/([^/]+)(?:\/edit)?$/.exec(pathname)?.[1];
}
