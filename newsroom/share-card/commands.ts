import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { article, shareCard } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { recordTouched } from "@/newsroom/history";
import { readNameplate } from "@/newsroom/nameplate/files";
import { dropFile, keepFile, readFile, renditionKey } from "@/newsroom/picture/files";
import { isPublished } from "@/newsroom/published-article/visibility";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { drawShareCard } from "./drawing";
import { getPublishedDrawing, getPublishedShareCard } from "./queries";
import type { ShareCard } from "./rules";

async function filesOf({ nameplate, picture }: ShareCard) {
  return {
    nameplate: nameplate && (await readNameplate(nameplate.hash)),
    picture: picture && (await readFile(renditionKey({ version: 0, ...picture }, picture.width, "jpeg"))),
  };
}

type Drawn = { articleId: string; fingerprint: string; fileKey: string };

/** Puts a drawn card in the place of the former one; false where readers have no such story any more, or have this card. */
async function replaceCard(tx: Transaction, drawn: Drawn): Promise<boolean> {
  const { articleId, fingerprint, fileKey } = drawn;
  // A withdrawal and another drawing wait for this, or have been.
  const [row] = await tx
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.id, articleId), isPublished))
    .for("no key update");
  const [former] = await tx.select().from(shareCard).where(eq(shareCard.articleId, articleId));
  if (!row || former?.fingerprint === fingerprint) return false;
  const set = { fingerprint, fileKey, drawnAt: clock };
  await tx.insert(shareCard).values(drawn).onConflictDoUpdate({ target: shareCard.articleId, set });
  if (former) await enqueue(tx, "drop_files", { keys: [former.fileKey] });
  await recordTouched(tx, [tag.shareCard(articleId)]);
  return true;
}

/**
 * The job behind `draw_share_card`: draws a story's card in the words that readers have now, and has its page name it.
 * Doing it twice changes nothing, nor does it where readers have no such story. Throws `unavailable` when the file cannot
 * be kept, so that the job is tried again; until then the page names its lead picture. No history: nothing of the story
 * changes.
 */
export async function renderShareCard(actor: Actor, { articleId }: { articleId: string }): Promise<void> {
  authorize(actor, "shareCard:draw");
  const wanted = await getPublishedShareCard(articleId);
  if (!wanted) return;
  const { card, fingerprint } = wanted;
  if ((await getPublishedDrawing(articleId))?.fingerprint === fingerprint) return;
  const fileKey = `card/${articleId}/${randomUUID()}.jpeg`;
  await keepFile(fileKey, await drawShareCard(card, await filesOf(card)), "image/jpeg");
  let isKept = false;
  try {
    isKept = await withTransaction((tx) => replaceCard(tx, { articleId, fingerprint, fileKey }));
  } finally {
    if (!isKept) await dropFile(fileKey);
  }
}
