import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { note, notification, user } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { listHearersUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { NewsroomError } from "@/newsroom/errors";
import { notify } from "@/newsroom/notification/notify";
import { noteNews } from "@/newsroom/notification/rules";
import { listMentionable } from "./people";
import { authorsMentioned } from "./rules";

type Told = { articleId: string; text: string; threadId: string | null; mentioned: string[] };

/** What a bell says of a guest's note: with her name, which no account gives. */
export const toldOfGuest = (name: string, text: string) => `${name}: ${text}`;

/** Takes the words of a note that is gone out of the bells that told of it. */
export async function forgetInBells(
  tx: Transaction,
  { articleId, text, guestName }: { articleId: string; text: string; guestName: string | null },
): Promise<void> {
  const told = guestName === null ? text : toldOfGuest(guestName, text);
  const isOfNote = inArray(notification.verb, [...noteNews]);
  await tx
    .update(notification)
    .set({ reason: null })
    .where(and(eq(notification.articleId, articleId), isOfNote, eq(notification.reason, told)));
}

/** Tells who is mentioned of a note, and of an answer also who spoke in its thread before, as far as each may see the story. */
export async function tellOfNote(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  told: Told,
): Promise<void> {
  const { articleId, text, threadId } = told;
  const news = { articleId, headline: story.content.headline, actor, reason: text };
  const ids = await mentionedIds(tx, actor, story, told);
  if (ids.length > 0) await notify(tx, { ...news, verb: "noteMention", recipients: ids });
  if (threadId === null) return;
  const inThread = or(eq(note.id, threadId), eq(note.threadId, threadId));
  const speakers = await tx
    .select({ id: user.id, role: user.role, isActive: user.isActive })
    .from(note)
    .innerJoin(user, eq(user.id, note.createdBy))
    .where(inThread);
  const hearers = speakers.filter(
    (each) => !ids.includes(each.id) && can({ kind: "person", ...each }, "article:read", story.subject),
  );
  if (hearers.length > 0)
    await notify(tx, { ...news, verb: "noteAnswer", recipients: hearers.map(({ id }) => id) });
}

/** The accounts that are meant; whoever is on the story may be meant without being named. */
async function mentionedIds(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  { articleId, mentioned }: Told,
) {
  const named = mentioned.filter((each) => each !== authorsMentioned);
  const people = named.length > 0 ? await listMentionable(actor, articleId, story.subject, tx) : [];
  if (named.some((id) => people.every((person) => person.id !== id)))
    throw new NewsroomError("invalid", "notes.mentionUnknown");
  const authors =
    named.length < mentioned.length ? await listHearersUnscoped(tx, "authors", story.subject) : [];
  if (authors.length === 0) return named;
  const active = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, authors), eq(user.isActive, true)));
  return [...named, ...active.map(({ id }) => id)];
}
