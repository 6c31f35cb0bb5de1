import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { byline, user, workingCopy, workingCopyByline } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import type { ArticleContent } from "@/newsroom/content/rules";
import { contentLimits } from "@/newsroom/content/words";
import { followOnDesk } from "@/newsroom/desk-search/following";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import type { RevisionNumber, RevisionToRestore, RevisionToSave } from "@/newsroom/revision/rules";
import { demandHand, getHolder, noteSaved } from "@/newsroom/sitting/holding";
import { knownName } from "@/newsroom/sitting/known-names";
import { tally } from "@/platform/tallies";
import { getRevision, loadArticleUnscoped } from "./queries";
import { cutBefore, cutRevision, demandVersion, known } from "./revisions";
import type { LoadedArticle, SaveOutcome, WordsToSave } from "./rules";
import { noteWriters } from "./writers";

/** Notes by what a story is signed. Of use to commands that write working copies. */
export async function writeNamed(tx: Transaction, articleId: string, bylineIds: string[]): Promise<void> {
  await tx.delete(workingCopyByline).where(eq(workingCopyByline.articleId, articleId));
  const rows = (await known(tx, byline, bylineIds)).map((bylineId) => ({ articleId, bylineId }));
  if (rows.length > 0) await tx.insert(workingCopyByline).values(rows);
}

/**
 * Saves the working copy when it is still at `basedOn`; otherwise overwrites nothing and answers with the other
 * version. While another holds the text, or another window of one's own, it answers who. A repeated save of the same
 * words is the same save. What it replaces becomes a revision by itself now and then, and where much would go. No
 * history: words become one with a revision that somebody wants. Throws `not_found`, `forbidden`.
 */
export async function saveWorkingCopy(actor: Actor, input: WordsToSave): Promise<SaveOutcome> {
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, input.articleId, "lock");
    const { articleId, basedOn, content, keepOther, unchosen, tab } = inArabicLetters(
      loaded.row.edition,
      input,
    );
    authorize(actor, "article:edit", loaded.subject);
    const [current] = await tx
      .select({
        savedAt: workingCopy.savedAt,
        savedBy: workingCopy.savedBy,
        savedByName: knownName(actor, workingCopy.articleId),
        isSame: sql<boolean>`${workingCopy.content} = ${JSON.stringify(content)}::jsonb`,
      })
      .from(workingCopy)
      .leftJoin(user, eq(user.id, workingCopy.savedBy))
      .where(eq(workingCopy.articleId, articleId));
    if (!current) throw notFound();
    const { version, now } = loaded;
    const { isSame, savedBy, ...saved } = current;
    const isOwn = savedBy !== null && savedBy === actorId(actor);
    // Whoever chose the other's words altogether has still words of her own to be kept.
    const isChoice = unchosen !== undefined && version === basedOn;
    if (isSame && !isChoice) return { kind: "saved", version, savedAt: saved.savedAt };
    const holder = await getHolder(actor, tx, articleId);
    const isInHand = !holder || (holder.isOwn && (tab === undefined || tab === holder.tab));
    if (!isInHand) return { kind: "held", by: { name: holder.name, isOwn: holder.isOwn } };
    if (version !== basedOn) return { kind: "conflict", version, content: loaded.content, isOwn, ...saved };
    if (keepOther) await cutRevision(tx, actor, loaded, "automatic");
    else await cutBefore(tx, actor, loaded, content);
    let replaced = loaded;
    if (unchosen) {
      await writeWorkingCopy(tx, actor, loaded, unchosen);
      replaced = { ...loaded, version: version + 1, content: unchosen };
      await cutRevision(tx, actor, replaced, "automatic");
    }
    await writeWorkingCopy(tx, actor, replaced, content);
    if (tab !== undefined) await noteSaved(tx, actor, articleId, tab);
    tally("save");
    return { kind: "saved", version: replaced.version + 1, savedAt: now };
  });
}

async function writeWorkingCopy(
  tx: Transaction,
  actor: Actor,
  { row, version, now, content: before }: LoadedArticle,
  content: ArticleContent,
): Promise<void> {
  await tx
    .update(workingCopy)
    .set({ content, version: version + 1, savedBy: actorId(actor), savedAt: now })
    .where(eq(workingCopy.articleId, row.id));
  await writeNamed(tx, row.id, content.bylineIds);
  await noteWriters(tx, actor, row.id, { before, after: content, version: version + 1 });
  await followOnDesk(tx, row.id);
}

/**
 * Adds a topic to a story's words, unless they stand still in review or are in another's hand; answers whether it is
 * among them. Its callers have asked whether the actor may decide on topics.
 */
export async function placeTopic(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  topicId: string,
): Promise<boolean> {
  const loaded = await loadArticleUnscoped(tx, articleId, "lock");
  const { topicIds } = loaded.content;
  if (topicIds.includes(topicId)) return true;
  const holder = await getHolder(actor, tx, articleId);
  const isHeld = holder !== null && !holder.isOwn;
  const isOpen =
    !isHeld && loaded.state.workState !== "in_review" && can(actor, "article:edit", loaded.subject);
  if (!isOpen || topicIds.length >= contentLimits.topics) return false;
  await writeWorkingCopy(tx, actor, loaded, { ...loaded.content, topicIds: [...topicIds, topicId] });
  return true;
}

/** Cuts a named milestone from the working copy. Throws `not_found`, `forbidden`, `conflict`. */
export async function saveRevision(actor: Actor, input: RevisionToSave): Promise<RevisionNumber> {
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, input.articleId, "lock");
    authorize(actor, "article:edit", loaded.subject);
    demandVersion(loaded, input.version);
    const cut = await cutRevision(tx, actor, loaded, "saved");
    await record(tx, actor, {
      verb: "article:saveRevision",
      id: input.articleId,
      after: { revision: cut.number },
      tags: [],
    });
    return { number: cut.number };
  });
}

/**
 * Makes the words of an earlier revision the working copy, as a new revision; nothing newer is lost. Throws `conflict`
 * where they changed meanwhile or are in another's hand.
 */
export async function restoreRevision(actor: Actor, input: RevisionToRestore): Promise<RevisionNumber> {
  const earlier = await getRevision(actor, input.articleId, input.number);
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, input.articleId, "lock");
    authorize(actor, "article:edit", loaded.subject);
    await demandHand(tx, actor, input.articleId);
    demandVersion(loaded, input.version);
    await cutRevision(tx, actor, loaded, "saved");
    await writeWorkingCopy(tx, actor, loaded, earlier.content);
    const restored = await loadArticleUnscoped(tx, input.articleId);
    const cut = await cutRevision(tx, actor, restored, "restored");
    await record(tx, actor, {
      verb: "article:restoreRevision",
      id: input.articleId,
      before: { version: loaded.version },
      after: { revision: cut.number, from: input.number },
      tags: [],
    });
    return { number: cut.number };
  });
}
