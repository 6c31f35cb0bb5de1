import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { comment, commentReport, user } from "@/db/schema";

/** What is kept of a comment that is taken from readers, and what `asItStood` gives back to it. */
export const standing = {
  decidedBy: comment.decidedBy,
  decidedAt: comment.decidedAt,
  featuredAt: comment.featuredAt,
  pinnedAt: comment.pinnedAt,
};

const moment = z.coerce.date().nullable();
/** How a comment stood with readers, as its row keeps it. */
export const StoodAs = z
  .object({ decidedBy: z.uuid().nullable(), decidedAt: moment, featuredAt: moment, pinnedAt: moment })
  .nullable();
type StoodAs = NonNullable<z.output<typeof StoodAs>>;

/** The part of a locked row that its rejection keeps. */
export function standingOf({ decidedBy, decidedAt, featuredAt, pinnedAt }: StoodAs): StoodAs {
  return { decidedBy, decidedAt, featuredAt, pinnedAt };
}

/** The columns that bring it back; who decided then may have no account any more. */
export function asItStood({ decidedBy, decidedAt, ...chosen }: StoodAs) {
  return {
    decidedBy: decidedBy && sql`(select ${user.id} from ${user} where ${user.id} = ${decidedBy})`,
    decidedAt: decidedAt ?? sql`now()`,
    ...chosen,
  };
}

/** Reports that the decision which is taken back had answered wait again; answers how many. */
export async function reopenReports(tx: Transaction, commentId: string): Promise<number> {
  const answeredAt = tx.select({ at: comment.decidedAt }).from(comment).where(eq(comment.id, commentId));
  const open = await tx
    .update(commentReport)
    .set({ settledAt: null, settledBy: null })
    // Both times are of the same transaction.
    .where(and(eq(commentReport.commentId, commentId), eq(commentReport.settledAt, answeredAt)))
    .returning({ id: commentReport.id });
  return open.length;
}
