import { eq } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { violatedConstraint } from "@/db/constraint";
import { article, comment, picture, revision, revisionPicture, trash, workingCopyPicture } from "@/db/schema";
import { type Actor, type ArticleSubject, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { dropPromises } from "@/newsroom/article/schedule";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { isUuid } from "@/newsroom/input";
import { withNames } from "@/newsroom/name/queries";
import { nameTables } from "@/newsroom/name/tables";
import { deskTitle } from "@/newsroom/plan/rules";
import { isShortId } from "@/newsroom/short-id";
import { demandHand } from "@/newsroom/sitting/holding";
import { touchedByName } from "@/newsroom/touched";
import { transition } from "@/newsroom/transition";
import { enqueue } from "@/platform/jobs";
import { putRowsBack, takeRowsOut } from "./kept-rows";
import { mayHandle } from "./queries";
import { type TrashChosen, type TrashedChosen, type TrashNoun, type TrashStates, trashSteps } from "./rules";
import { findUseUnscoped } from "./uses";

/** Letters of a comment by which the trash names it. */
const commentLabelLength = 80;

/** What the history, which is for ever, calls it: nothing of what a reader wrote. */
const labelInHistory = (noun: TrashNoun, label: string) => (noun === "comment" ? "" : label);

/** Something that may go into the trash: what it is called, whose it is, and a story's subject for its rights. */
type Found = {
  label: string;
  ownerId: string | null;
  publicState: TrashStates["publicState"];
  subject?: ArticleSubject;
};

async function loadArticle(tx: Transaction, id: string): Promise<Found> {
  const { row, subject, content, slugLine } = await loadArticleUnscoped(tx, id, "lock");
  const label = deskTitle(content.headline, slugLine);
  return { label, ownerId: row.createdBy, publicState: row.publicState, subject };
}

async function loadPicture(tx: Transaction, id: string): Promise<Found> {
  if (!isShortId(id)) throw notFound();
  const [row] = await tx.select().from(picture).where(eq(picture.id, id)).for("update");
  if (!row) throw notFound();
  return { label: row.caption || row.fileName, ownerId: row.uploadedBy, publicState: "never" };
}

async function loadNamed(tx: Transaction, kind: "topic" | "byline", id: string): Promise<Found> {
  if (!isUuid(id)) throw notFound();
  const names = nameTables[kind];
  await tx.select({ id: names.subjectId }).from(names).where(eq(names.subjectId, id)).for("update");
  const [found] = await withNames(tx, kind, [{ id }], id);
  const [name] = Object.values(found?.names ?? {});
  if (!name) throw notFound();
  return { label: name.name, ownerId: null, publicState: "never" };
}

async function loadComment(tx: Transaction, id: string): Promise<Found> {
  if (!isUuid(id)) throw notFound();
  const [row] = await tx.select().from(comment).where(eq(comment.id, id)).for("update");
  if (!row) throw notFound();
  const label = `${row.name}: ${[...row.text].slice(0, commentLabelLength).join("")}`;
  return { label, ownerId: null, publicState: row.state === "rejected" ? "never" : "published" };
}

const load = (tx: Transaction, noun: TrashNoun, id: string): Promise<Found> =>
  noun === "article"
    ? loadArticle(tx, id)
    : noun === "picture"
      ? loadPicture(tx, id)
      : noun === "comment"
        ? loadComment(tx, id)
        : loadNamed(tx, noun, id);

function authorizeTrash(actor: Actor, noun: TrashNoun, found: Found): void {
  if (noun === "article") {
    if (found.subject) authorize(actor, trashSteps.article.right, found.subject);
    return;
  }
  const isOwn = found.ownerId !== null && found.ownerId === actorId(actor);
  authorize(actor, noun === "picture" && isOwn ? "picture:trashOwn" : trashSteps[noun].right);
}

const tagsOf = (noun: TrashNoun, id: string) =>
  noun === "topic" || noun === "byline" ? touchedByName(noun, id) : [];

/**
 * Takes a never published story, a rejected comment with its answers, or a picture, topic or byline that nothing uses, out of the newsroom for as long as it
 * may come back. Throws `not_found`, `forbidden`, and `conflict` for what readers had, what is still used
 * and a text that somebody else is writing.
 */
export async function moveToTrash(
  actor: Actor,
  noun: TrashNoun,
  { id }: TrashChosen,
): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    if (noun !== "article" && noun !== "picture") authorize(actor, trashSteps[noun].right);
    const found = await load(tx, noun, id);
    authorizeTrash(actor, noun, found);
    const states: TrashStates = { place: "newsroom", publicState: found.publicState };
    const inTheWay = noun === "comment" ? "inTrash.undecided" : "inTrash.public";
    transition<TrashStates, TrashStates>(trashSteps[noun], states, {}, inTheWay);
    const use = await findUseUnscoped(tx, noun, id);
    if (use) throw new NewsroomError("conflict", `inTrash.${use}`);
    if (noun === "article") {
      await demandHand(tx, actor, id);
      await dropPromises(tx, id);
    }
    const hidden = noun === "article" ? await listHiddenOf(tx, id) : {};
    const kept = await takeRowsOut(tx, noun, id).catch(refuse("inTrash.stories"));
    const { label, ownerId } = found;
    const values = {
      noun,
      subjectId: id,
      label,
      ownerId,
      trashedBy: actorId(actor),
      trashedAt: await databaseTime(),
      kept,
      ...hidden,
    };
    const [row] = await tx.insert(trash).values(values).returning({ id: trash.id });
    const before = { label: labelInHistory(noun, label) };
    await record(tx, actor, { verb: `${noun}:trash`, id, before, tags: tagsOf(noun, id) });
    if (!row) throw notFound();
    return row;
  });
}

/**
 * Brings something back as it was. Throws `not_found` also for what somebody else keeps, and `conflict` where its place
 * has been taken meanwhile.
 */
export async function restoreFromTrash(
  actor: Actor,
  { id }: TrashedChosen,
): Promise<{ noun: TrashNoun; id: string }> {
  return withTransaction(async (tx) => {
    const [row] = await tx.select().from(trash).where(eq(trash.id, id)).for("update");
    if (!row || !mayHandle(actor, row)) throw notFound();
    const kept = row.noun === "picture" ? await standingNow(tx, row.kept) : row.kept;
    await putRowsBack(tx, row.noun, kept).catch(refuse("inTrash.taken"));
    await tx.delete(trash).where(eq(trash.id, id));
    if (row.noun === "picture") await takeUpAgain(tx, row.subjectId);
    const { noun, subjectId, label } = row;
    await record(tx, actor, {
      verb: `${noun}:restore`,
      id: subjectId,
      after: { label: labelInHistory(noun, label) },
      tags: tagsOf(noun, subjectId),
    });
    return { noun, id: subjectId };
  });
}

/** What nobody without the right may see of a story, also while it lies here: until when, and every picture it showed. */
async function listHiddenOf(tx: Transaction, articleId: string) {
  const [row] = await tx
    .select({ embargoUntil: article.embargoUntil })
    .from(article)
    .where(eq(article.id, articleId));
  const ever = tx
    .select({ pictureId: revisionPicture.pictureId })
    .from(revisionPicture)
    .innerJoin(revision, eq(revision.id, revisionPicture.revisionId))
    .where(eq(revision.articleId, articleId));
  const now = tx
    .select({ pictureId: workingCopyPicture.pictureId })
    .from(workingCopyPicture)
    .where(eq(workingCopyPicture.articleId, articleId));
  const shown = await union(ever, now);
  return {
    embargoUntil: row?.embargoUntil ?? null,
    pictureIds: shown.map(({ pictureId }) => pictureId),
  };
}

type Kept = (typeof trash.$inferSelect)["kept"];

/** The rows of a picture; what stands in its place may have been replaced meanwhile, and replacements lead one step. */
async function standingNow(tx: Transaction, kept: Kept): Promise<Kept> {
  const rows = (kept.picture ?? []) as { replaced_by?: string | null }[];
  const standing = rows[0]?.replaced_by;
  if (!standing) return kept;
  const [now] = await tx
    .select({ by: picture.replacedBy })
    .from(picture)
    .where(eq(picture.id, standing))
    .for("share");
  return now?.by ? { ...kept, picture: rows.map((row) => ({ ...row, replaced_by: now.by })) } : kept;
}

/** What the worker missed of a picture: its day may have come, and its files may not have been made. */
async function takeUpAgain(tx: Transaction, pictureId: string): Promise<void> {
  await enqueue(tx, "keep_picture_rights", { pictureId });
  const [row] = await tx.select({ state: picture.state }).from(picture).where(eq(picture.id, pictureId));
  if (row?.state === "processing") await enqueue(tx, "make_renditions", { pictureId });
}

/** A constraint that stands in the way, as a sentence; every other error as it is. */
function refuse(messageKey: string) {
  return (cause: unknown): never => {
    if (violatedConstraint(cause) === null) throw cause;
    throw new NewsroomError("conflict", messageKey, { cause });
  };
}
