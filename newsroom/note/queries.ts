import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { note } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NotePlace } from "./input";
import { listKnownNames, listMentionable } from "./people";
import type { NoteSaid, StoryNotes } from "./rules";

/** What is said about a story, and who may be mentioned there. Throws `not_found`. */
export async function getStoryNotes(actor: Actor, articleId: string): Promise<StoryNotes> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const rows = await db
    .select()
    .from(note)
    .where(eq(note.articleId, articleId))
    .orderBy(asc(note.createdAt), asc(note.id));
  const ids = rows.flatMap(({ createdBy, resolvedBy }) =>
    [createdBy, resolvedBy].filter((id) => id !== null),
  );
  const [names, people] = await Promise.all([
    listKnownNames(actor, articleId, ids),
    listMentionable(actor, articleId, subject),
  ]);
  const own = actorId(actor);
  const said = ({ id, text, createdBy, guestName, createdAt }: (typeof rows)[number]): NoteSaid => ({
    id,
    text,
    byName: guestName ?? names.get(createdBy ?? "") ?? null,
    isGuest: guestName !== null,
    isOwn: createdBy !== null && createdBy === own,
    createdAt: createdAt.toISOString(),
  });
  const threads = rows
    .filter(({ threadId }) => threadId === null)
    .map((row) => ({
      ...said(row),
      place: row.place === null ? null : NotePlace.parse(row.place),
      answers: rows.filter(({ threadId }) => threadId === row.id).map(said),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      resolvedByName: names.get(row.resolvedBy ?? "") ?? null,
    }));
  return { threads, people };
}
