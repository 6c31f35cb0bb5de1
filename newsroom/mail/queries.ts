import { desc } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { outboxMail } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { type JobFailure, jobFailureNamed } from "@/platform/jobs";

export type ListedMail = Omit<typeof outboxMail.$inferSelect, "failure"> & { failure: JobFailure | null };

const pageSize = 30;

/**
 * One page (from 1) of what the newsroom wrote, newest first, for administrators. Invitations and links to new
 * passwords are in it whole: that is how they are handed over where there is no mail server.
 */
export async function listMail(
  actor: Actor,
  page: number,
  on: Executor = db,
): Promise<{ mails: ListedMail[]; total: number; pages: number }> {
  authorize(actor, "mail:read");
  const total = await on.$count(outboxMail);
  const mails = await on
    .select()
    .from(outboxMail)
    .orderBy(desc(outboxMail.createdAt), desc(outboxMail.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const told = mails.map(({ failure, ...mail }) => ({
    ...mail,
    failure: failure === null ? null : jobFailureNamed(failure),
  }));
  return { mails: told, total, pages: Math.ceil(total / pageSize) };
}
