import { type KeptWords, listKept } from "@/components/desk/editor/saving/journal";
import { isLive } from "@/components/desk/editor/saving/live-tabs";
import { looseContent } from "@/components/desk/editor/saving/loose-content";
import { readWords } from "@/components/desk/editor/saving/transport";
import type { ArticleContent } from "@/newsroom/content/rules";
import { lengthOf } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import { readRevision, readRevisions } from "./transport";

/** A place that has a story's words: since when, how much, and how they are had from there. */
export type Place = {
  key: string;
  at: Date;
  words: number;
  letters: number;
  read: () => Promise<ArticleContent>;
} & (
  | { where: "device"; kept: KeptWords; isWriting: boolean }
  | { where: "server"; by: string | null }
  | { where: "revision"; number: number; reason: string; name: string | null; by: string | null }
);

/** What each side answered; null where it did not. */
export type Places = {
  device: Extract<Place, { where: "device" }>[] | null;
  server: Extract<Place, { where: "server" }> | null;
  revisions: { newest: Extract<Place, { where: "revision" }>[]; total: number } | null;
};

/** Asks the device and the server where the words of a story are. */
export async function findPlaces(articleId: string, person: string, edition: Edition): Promise<Places> {
  const [device, server, revisions] = await Promise.all([
    onDevice(articleId, person, edition).catch(() => null),
    onServer(articleId).catch(() => null),
    inHistory(articleId).catch(() => null),
  ]);
  return { device, server, revisions };
}

async function onDevice(articleId: string, person: string, { direction }: Edition) {
  const [rows, live] = await Promise.all([listKept(person, articleId), isLive()]);
  return rows.map((kept) => {
    const content = looseContent(kept.content, direction);
    return {
      where: "device" as const,
      key: `device ${kept.tab}`,
      at: kept.keptAt,
      ...lengthOf(content),
      kept,
      isWriting: live(kept.tab),
      read: async () => content,
    };
  });
}

async function onServer(articleId: string) {
  const words = await readWords(articleId);
  if (!words) return null;
  const { content, savedAt, savedByName: by } = words;
  return {
    where: "server" as const,
    key: "server",
    at: savedAt,
    by,
    ...lengthOf(content),
    read: async () => content,
  };
}

async function inHistory(articleId: string) {
  const { revisions, total } = await readRevisions(articleId);
  const newest = revisions.map(({ number, createdAt, createdByName, reason, name, words, letters }) => ({
    where: "revision" as const,
    key: `revision ${number}`,
    at: createdAt,
    by: createdByName,
    number,
    reason,
    name,
    words,
    letters,
    read: () => readRevision(articleId, number),
  }));
  return { newest, total };
}
