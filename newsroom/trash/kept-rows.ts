import { eq, getTableColumns, getTableName, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import {
  article,
  assignment,
  byline,
  bylineName,
  comment,
  commentAppeal,
  commentReport,
  commentRule,
  commentVersion,
  commentVote,
  fitnessPass,
  flag,
  follow,
  look,
  note,
  notification,
  picture,
  plan,
  revision,
  revisionByline,
  revisionName,
  revisionPicture,
  revisionTopic,
  styleIgnore,
  task,
  topic,
  topicName,
  topicProposal,
  workingCopy,
  workingCopyByline,
  writer,
} from "@/db/schema";
import type { TrashNoun } from "./rules";

type Rows = Record<string, object[]>;
type Part = [table: PgTable, isOf: (id: string) => SQL];

const ofStory = (id: string) => sql`revision_id in (select id from revision where article_id = ${id})`;

/** A comment and whatever answers it, at any depth. */
const withAnswers = (id: string) => sql`(with recursive thread as (
  select id from comment where id = ${id}::uuid
  union select answer.id from comment answer join thread on answer.parent_id = thread.id
) select id from thread)`;

/** The tables that hold each noun, in an order in which rows may be put back; the first one's deletion takes the rest. */
const parts: Record<TrashNoun, [Part, ...Part[]]> = {
  article: [
    [article, (id) => eq(article.id, id)],
    [workingCopy, (id) => eq(workingCopy.articleId, id)],
    [workingCopyByline, (id) => eq(workingCopyByline.articleId, id)],
    [plan, (id) => eq(plan.articleId, id)],
    [assignment, (id) => eq(assignment.articleId, id)],
    [task, (id) => eq(task.articleId, id)],
    [flag, (id) => eq(flag.articleId, id)],
    [commentRule, (id) => eq(commentRule.articleId, id)],
    [writer, (id) => eq(writer.articleId, id)],
    [revision, (id) => eq(revision.articleId, id)],
    [revisionName, ofStory],
    [revisionTopic, ofStory],
    [revisionByline, ofStory],
    [revisionPicture, ofStory],
    [notification, (id) => eq(notification.articleId, id)],
    [topicProposal, (id) => eq(topicProposal.articleId, id)],
    [note, (id) => eq(note.articleId, id)],
    [styleIgnore, (id) => eq(styleIgnore.articleId, id)],
    [fitnessPass, (id) => eq(fitnessPass.articleId, id)],
    [look, (id) => eq(look.articleId, id)],
    [follow, (id) => eq(follow.articleId, id)],
  ],
  picture: [
    [picture, (id) => eq(picture.id, id)],
    [notification, (id) => eq(notification.pictureId, id)],
  ],
  topic: [
    [topic, (id) => sql`${topic.id}::text = ${id}`],
    [topicName, (id) => sql`${topicName.subjectId}::text = ${id}`],
    [follow, (id) => sql`${follow.topicId}::text = ${id}`],
  ],
  comment: [
    [comment, (id) => inArray(comment.id, withAnswers(id))],
    [commentReport, (id) => inArray(commentReport.commentId, withAnswers(id))],
    [commentVote, (id) => inArray(commentVote.commentId, withAnswers(id))],
    [commentVersion, (id) => inArray(commentVersion.commentId, withAnswers(id))],
    [commentAppeal, (id) => inArray(commentAppeal.commentId, withAnswers(id))],
  ],
  byline: [
    [byline, (id) => sql`${byline.id}::text = ${id}`],
    [bylineName, (id) => sql`${bylineName.subjectId}::text = ${id}`],
  ],
};

/** Takes the rows of something out of their tables and answers with them. Its row must be locked. */
export async function takeRowsOut(tx: Transaction, noun: TrashNoun, id: string): Promise<Rows> {
  const kept: Rows = {};
  for (const [table, isOf] of parts[noun]) {
    const rows = await tx
      .select({ row: sql<object>`to_jsonb(${table})` })
      .from(table)
      .where(isOf(id));
    kept[getTableName(table)] = rows.map(({ row }) => row);
  }
  const [[table, isOf]] = parts[noun];
  await tx.delete(table).where(isOf(id));
  return kept;
}

/**
 * Puts rows back where they were. What the database makes of them itself, it makes again; columns that the table has
 * got meanwhile take their defaults. A topic that somebody else proposes by now stays her proposal.
 */
export async function putRowsBack(tx: Transaction, noun: TrashNoun, kept: Rows): Promise<void> {
  for (const [table] of parts[noun]) {
    const rows = kept[getTableName(table)] ?? [];
    const [first] = rows;
    if (!first) continue;
    const columns = Object.values(getTableColumns(table)).filter(
      ({ name, generated, generatedIdentity }) => name in first && !generated && !generatedIdentity,
    );
    const names = sql.join(
      columns.map(({ name }) => sql.identifier(name)),
      sql`, `,
    );
    const values = sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`;
    const otherwise = table === topicProposal ? sql`on conflict do nothing` : sql``;
    await tx.execute(sql`insert into ${table} (${names}) select ${names} from ${values} ${otherwise}`);
  }
}
