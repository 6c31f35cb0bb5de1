import { z } from "zod";
import { ArticleContent } from "@/newsroom/content/rules";

/** Words kept on this machine because the server does not have them yet. */
const KeptWords = z.object({
  basedOn: z.number().int(),
  content: ArticleContent,
  keptAt: z.coerce.date(),
  tab: z.string(),
});
export type KeptWords = z.output<typeof KeptWords>;

const prefix = "warraq:words:";

export type Journal = {
  /** Keeps words; false when the browser has no room or no storage. */
  keep: (basedOn: number, content: ArticleContent) => boolean;
  /** Forgets what this tab kept; words of another tab stay. */
  forget: () => void;
  /** Forgets whatever is kept of the story. */
  discard: () => void;
  read: () => KeptWords | null;
};

/** The journal of one person and one story. A full or forbidden storage never stops the writing. */
export function createJournal(storage: Storage, userId: string, articleId: string, tab: string): Journal {
  const key = `${prefix}${userId}:${articleId}`;
  function read(): KeptWords | null {
    try {
      const kept = KeptWords.safeParse(JSON.parse(storage.getItem(key) ?? "null"));
      return kept.success ? kept.data : null;
    } catch {
      return null;
    }
  }
  return {
    read,
    keep: (basedOn, content) => {
      try {
        storage.setItem(key, JSON.stringify({ basedOn, content, keptAt: new Date(), tab }));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      const kept = read();
      if (!kept || kept.tab === tab) storage.removeItem(key);
    },
    discard: () => storage.removeItem(key),
  };
}

/** Forgets all words on this machine: somebody signs out, and the next person must not find them. */
export function forgetAllWords(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
