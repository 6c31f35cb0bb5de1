import { createHash, randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { reaction } from "@/db/schema";
import { approveComment, rejectComment, submitComment } from "@/newsroom/comment/commands";
import type { Person } from "./accounts";
import type { SeedComment } from "./content";
import type { SeededStory } from "./stories";

let visitors = 0;

/** A visitor nobody is, each behind a network of her own: addresses of RFC 3849 are for documentation. */
function newVisitor(): { address: string; readerHash: string } {
  visitors += 1;
  const readerHash = createHash("sha256").update(randomUUID()).digest("base64url");
  return { address: `2001:db8:${visitors.toString(16)}::1`, readerHash };
}

async function submit(
  articleId: string,
  parentId: string | null,
  name: string,
  text: string,
): Promise<string> {
  const email = `reader-${visitors + 1}@example.org`;
  const form = { articleId, parentId, name, email, text, website: "", seconds: 60 };
  const { id } = await submitComment(newVisitor(), form);
  return id;
}

/** Gives each comment to a published story that it fits, in turn, so that no story gathers them all. */
export async function seedComments(
  comments: SeedComment[],
  stories: SeededStory[],
  editor: Person,
): Promise<void> {
  const taken = new Map<string, number>();
  for (const { name, text, state, reason, fits, reply } of comments) {
    const fitting = stories.filter(
      ({ story }) => fits.length === 0 || story.topics.some((key) => fits.includes(key)),
    );
    const candidates = fitting.length > 0 ? fitting : stories;
    const chosen = candidates.reduce((a, b) => ((taken.get(b.id) ?? 0) < (taken.get(a.id) ?? 0) ? b : a));
    taken.set(chosen.id, (taken.get(chosen.id) ?? 0) + 1);
    const commentId = await submit(chosen.id, null, name, text);
    if (state === "approved") await approveComment(editor, { commentId });
    if (state === "rejected") await rejectComment(editor, { commentId, reason: reason ?? "—" });
    if (!reply || state !== "approved") continue;
    await approveComment(editor, { commentId: await submit(chosen.id, commentId, reply.name, reply.text) });
  }
}

/** Readers' answers to "did you like this article?": more for stories that stand longer, most of them yes. */
export async function seedReactions(stories: SeededStory[]): Promise<void> {
  for (const [index, { id, story }] of stories.entries()) {
    const answers = 3 + ((index * 7) % 23) + Math.min(40, Math.floor(story.age / 720));
    const rows = Array.from({ length: answers }, (_, n) => ({
      articleId: id,
      readerHash: newVisitor().readerHash,
      isLiked: n % 5 !== index % 5,
    }));
    await db.insert(reaction).values(rows);
  }
}
