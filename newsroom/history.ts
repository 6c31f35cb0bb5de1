import type { Transaction } from "@/db/client";
import { history, touched } from "@/db/schema";
import { type Actor, actorId } from "./access";

export type HistoryEntry = {
  /** noun:verb, as in access.ts. */
  verb: string;
  subject: { kind: string; id: string };
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  /** Cache tags the change touched; empty where readers see nothing of it. */
  tags: string[];
};

/**
 * The last beat of every command: who did what, and which caches must forget, in the transaction of the change
 * itself. A trigger on `touched` notifies every node when that transaction commits.
 */
export async function record(tx: Transaction, actor: Actor, entry: HistoryEntry): Promise<void> {
  await tx.insert(history).values({
    actorId: actorId(actor),
    verb: entry.verb,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    before: entry.before ?? null,
    after: entry.after ?? null,
    reason: entry.reason ?? null,
  });
  await recordTouched(tx, entry.tags);
}

/** Only the caches: for changes by readers, which are no part of the newsroom's history. */
export async function recordTouched(tx: Transaction, tags: string[]): Promise<void> {
  if (tags.length > 0) await tx.insert(touched).values({ tags });
}
