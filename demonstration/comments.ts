import { createHash, randomUUID } from "node:crypto";
import { type AnyColumn, eq, like, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comment, commenterLink, outboxMail, reaction } from "@/db/schema";
import type { Person, Reader } from "@/newsroom/access";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment, rejectComment } from "@/newsroom/comment/deciding";
import { removeOwnComment } from "@/newsroom/commenter/own";
import { setBackComment } from "./backdate";
import type { SeededStory } from "./stories";
import type { SeedComment, SeedReply } from "./words";

let visitors = 0;

/** A visitor nobody is, each behind a network of her own: addresses of RFC 3849 are for documentation. */
function newVisitor(): Reader {
  visitors += 1;
  const id = createHash("sha256").update(randomUUID()).digest("base64url");
  return { kind: "reader", id, address: `2001:db8:${visitors.toString(16)}::1` };
}

/** A share of the time between publication and a comment by which it may come later than its file says. */
export const lateness = 1 / 12;

/** When a comment came and was decided about, in minutes before now: uneven, and the same in every demonstration. */
function moments(age: number, after: number, place: number): { came: number; decided: number } {
  const came = age - after * (1 + lateness * (((place * 37) % 60) / 60));
  return { came, decided: Math.max(came - 4 - ((place * 11) % 29), 0) };
}

/** Sends a comment, decides about it and sets it back to its time. Answers its id. */
async function seedComment(
  { id: articleId, story }: SeededStory,
  { name, text, state, reason, after, ...given }: SeedReply,
  parentId: string | null,
  editor: Person,
): Promise<string> {
  const email = `reader-${visitors + 1}@example.org`;
  const { standing } = given;
  // Nobody signs as the newsroom by the form.
  const signed = standing === "reader" ? name : `${name.slice(0, 1)}.`;
  const form = { articleId, parentId, name: signed, email, text, website: "", seconds: 60 };
  const reader = newVisitor();
  const { id: commentId } = await submitComment(reader, form);
  if (state === "approved") await approveComment(editor, { commentId });
  if (state === "rejected") await rejectComment(editor, { commentId, reason: reason ?? "—" });
  const featuredAt = given.featured ? sql`now()` : null;
  await db.update(comment).set({ name, standing, featuredAt }).where(eq(comment.id, commentId));
  const { came, decided } = moments(story.age, after, visitors);
  await setBackComment(commentId, came, decided);
  if (given.removed) removed.push({ reader, commentId });
  return commentId;
}

/** Comments that their writers take away once they are answered. */
const removed: { reader: Reader; commentId: string }[] = [];

/** The comments of one story, each with what was answered to it. */
export async function seedComments(
  seeded: SeededStory,
  comments: SeedComment[],
  editor: Person,
): Promise<void> {
  for (const begun of comments) {
    const parentId = await seedComment(seeded, begun, null, editor);
    for (const reply of begun.replies) {
      const answered = await seedComment(seeded, reply, parentId, editor);
      for (const each of reply.replies) await seedComment(seeded, each, answered, editor);
    }
  }
  for (const { reader, commentId } of removed.splice(0))
    await removeOwnComment({ commenter: null, reader }, { commentId });
  // Nobody reads the mailboxes of these readers: what asks them to confirm would only fill the outbox.
  const isTheirs = (mail: AnyColumn) => like(mail, "reader-%@example.org");
  await db.delete(commenterLink).where(isTheirs(commenterLink.email));
  await db.delete(outboxMail).where(isTheirs(outboxMail.recipient));
}

/** Readers' answers to "did you like this article?": more for stories that stand longer, most of them yes. */
export async function seedReactions(stories: SeededStory[]): Promise<void> {
  for (const [index, { id, story }] of stories.entries()) {
    const answers = 3 + ((index * 7) % 23) + Math.min(40, Math.floor(story.age / 720));
    const rows = Array.from({ length: answers }, (_, n) => ({
      articleId: id,
      readerHash: newVisitor().id,
      isLiked: n % 5 !== index % 5,
    }));
    await db.insert(reaction).values(rows);
  }
}
