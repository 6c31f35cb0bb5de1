import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { article, shareCard } from "@/db/schema";
import { listPublishedNameplates } from "@/newsroom/nameplate/queries";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { isPublished } from "@/newsroom/published-article/visibility";
import { fingerprintOf } from "./fingerprint";
import { type ShareCard, shareCardOf } from "./rules";

/** The card of a story in the words that readers have of it now, with its fingerprint; null where they have none. */
export async function getPublishedShareCard(
  articleId: string,
): Promise<{ card: ShareCard; fingerprint: string } | null> {
  const [row] = await db
    .select({ edition: article.edition })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished));
  if (!row) return null;
  const [answer, outlet, nameplates] = await Promise.all([
    getPublishedArticle(row.edition, articleId),
    getPublishedOutlet(),
    listPublishedNameplates(),
  ]);
  const edition = outlet?.editions.find(({ key }) => key === row.edition);
  const named = outlet?.names[row.edition];
  if (answer?.kind !== "published" || !edition || !named) return null;
  const nameplate = nameplates[row.edition] ?? null;
  const card = shareCardOf(answer.article, { name: named.name, nameplate, edition });
  return { card, fingerprint: fingerprintOf(card) };
}

/** The card that was drawn of a story; null while there is none. Whether it still says what the story says its caller judges. */
export async function getPublishedDrawing(
  articleId: string,
): Promise<{ fingerprint: string; fileKey: string } | null> {
  const [row] = await db
    .select({ fingerprint: shareCard.fingerprint, fileKey: shareCard.fileKey })
    .from(shareCard)
    .innerJoin(article, eq(article.id, shareCard.articleId))
    .where(and(eq(shareCard.articleId, articleId), isPublished));
  return row ?? null;
}

/** The fingerprint of a card that was drawn and says what readers have of the story now; null while there is none. */
export async function getPublishedFingerprint(articleId: string): Promise<string | null> {
  const [drawn, now] = await Promise.all([getPublishedDrawing(articleId), getPublishedShareCard(articleId)]);
  return drawn && drawn.fingerprint === now?.fingerprint ? drawn.fingerprint : null;
}

/**
 * Key of a card's file, for everybody: exactly while readers have the story, and the card says what it says now. A name
 * that went, from a story or from a byline, goes from its card with the same commit, whether or not another one was drawn.
 */
export async function getPublishedCardFile(articleId: string, fingerprint: string): Promise<string | null> {
  const drawn = await getPublishedDrawing(articleId);
  if (drawn?.fingerprint !== fingerprint) return null;
  const now = await getPublishedShareCard(articleId);
  return now?.fingerprint === fingerprint ? drawn.fileKey : null;
}
