import { and, eq, exists, gt, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db, type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { article, assignment, flag, note, revision, sitting, task, topicProposal, trash } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import { emptyContent } from "@/newsroom/content/words";
import { record } from "@/newsroom/history";
import { originalKey, renditionKey } from "@/newsroom/picture/files";
import { type RenditionFormat, renditionFormats } from "@/newsroom/picture/rules";
import { hasPlan } from "@/newsroom/plan/clauses";
import { presenceSeconds } from "@/newsroom/sitting/rules";
import { each } from "@/platform/each";
import { enqueue } from "@/platform/jobs";
import { daysInTrash, daysOfEmptyDraft } from "./rules";

/** How many of each go in one run; the next run goes on. */
const mostAtOnce = 200;

/** Keys of the files of a picture whose row stands in the trash. */
function filesOf(row: unknown): string[] {
  const {
    id,
    version = 0,
    renditions,
  } = row as { id: string; version?: number; renditions: Partial<Record<RenditionFormat, number[]>> };
  const made = renditionFormats.flatMap((format) =>
    (renditions[format] ?? []).map((width) => renditionKey({ id, version }, width, format)),
  );
  return [originalKey(id), ...made];
}

async function removeForGood(tx: Transaction, actor: Actor, id: string): Promise<void> {
  const [row] = await tx.select().from(trash).where(eq(trash.id, id)).for("update", { skipLocked: true });
  if (!row) return;
  await tx.delete(trash).where(eq(trash.id, id));
  const { noun, subjectId, label, kept } = row;
  if (noun === "picture") await enqueue(tx, "drop_files", { keys: (kept.picture ?? []).flatMap(filesOf) });
  const told = { label: noun === "comment" ? "" : label };
  await record(tx, actor, { verb: `${noun}:remove`, id: subjectId, before: told, tags: [] });
}

/** Something of a story that another table holds. */
const has = (table: PgTable & { articleId: PgColumn }, clause?: SQL) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.articleId, article.id), clause)),
  );

/** Somebody is there, or a window left with words that it had not saved. */
const isOpenSomewhere = or(
  gt(sitting.seenAt, sql`${clock} - make_interval(secs => ${presenceSeconds})`),
  sitting.hasUnsaved,
);

/** A draft that nobody touched for a day, planned, spoke of or kept words of; what it says is read under its lock. */
const isAbandoned = and(
  eq(article.publicState, "never"),
  eq(article.workState, "draft"),
  eq(article.headline, ""),
  lt(article.touchedAt, sql`${clock} - make_interval(days => ${daysOfEmptyDraft})`),
  not(hasPlan),
  not(has(task)),
  not(has(assignment)),
  not(has(flag)),
  isNull(article.embargoUntil),
  not(has(revision)),
  not(has(topicProposal)),
  not(has(note)),
  not(has(sitting, isOpenSomewhere)),
);

/** A draft in which nobody wrote anything leaves at once; whatever was typed, planned or proposed keeps it. */
async function removeEmptyDraft(tx: Transaction, actor: Actor, id: string): Promise<void> {
  const { content, row, slugLine } = await loadArticleUnscoped(tx, id, "lock");
  if (slugLine !== null) return;
  // Once more, now that nobody can write in it: somebody may have come since it was found.
  if ((await tx.$count(article, and(eq(article.id, id), isAbandoned))) === 0) return;
  const { body, bylineIds: _, ...words } = content;
  const { body: __, bylineIds: ___, ...nothing } = emptyContent;
  if (row.publicState !== "never" || JSON.stringify(words) !== JSON.stringify(nothing)) return;
  if (plainText(body) !== "" || body.doc.content.some(({ type }) => type !== "paragraph")) return;
  await tx.delete(article).where(eq(article.id, id));
  await record(tx, actor, { verb: "article:remove", id, before: { label: "" }, tags: [] });
}

/**
 * What has been in the trash for its days is gone, with a line in the history; so are drafts in which nothing was
 * written for a day. Doing it twice changes nothing.
 */
export async function emptyTrash(actor: Actor): Promise<void> {
  authorize(actor, "trash:empty");
  const over = await db
    .select({ id: trash.id })
    .from(trash)
    .where(lt(trash.trashedAt, sql`${clock} - make_interval(days => ${daysInTrash})`))
    .limit(mostAtOnce);
  const empty = await db.select({ id: article.id }).from(article).where(isAbandoned).limit(mostAtOnce);
  await each([
    ...over.map(
      ({ id }) =>
        () =>
          withTransaction((tx) => removeForGood(tx, actor, id)),
    ),
    ...empty.map(
      ({ id }) =>
        () =>
          withTransaction((tx) => removeEmptyDraft(tx, actor, id)),
    ),
  ]);
}
