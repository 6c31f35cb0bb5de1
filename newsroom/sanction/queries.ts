import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { commentSanction } from "@/db/schema";
import { erasedMail } from "./erased-mail";
import type { SanctionInForce } from "./rules";

/** The day by whose key sources are hashed (newsroom/reader/identity.ts): what is said of one means nothing after it. */
const isOfToday = sql`(${commentSanction.against} <> 'source'
  or (${commentSanction.createdAt} at time zone 'UTC')::date = (now() at time zone 'UTC')::date)`;

/** Sanctions that hold now: confirmed where that is needed, not lifted, not over; warnings until they are acknowledged. */
export const isInForce: SQL | undefined = and(
  eq(commentSanction.isInForce, true),
  isNull(commentSanction.liftedAt),
  sql`(${commentSanction.until} is null or ${commentSanction.until} > now())`,
  sql`(${commentSanction.kind} <> 'warning' or ${commentSanction.acknowledgedAt} is null)`,
  isOfToday,
);

/** From what a comment comes, as the door knows it: address and domain as `normalizeEmail` writes them. */
export type Origin = { email: string; domain: string; sourceHash: string };

/** The strictest sanction that a comment from there meets now; null where none stands in its way. */
export async function sanctionInForce(
  on: Executor,
  { email, domain, sourceHash }: Origin,
): Promise<SanctionInForce | null> {
  const against = (target: "email" | "domain" | "source", subject: string) =>
    and(eq(commentSanction.against, target), eq(commentSanction.subject, subject));
  const [row] = await on
    .select({
      id: commentSanction.id,
      kind: commentSanction.kind,
      until: commentSanction.until,
      line: commentSanction.line,
    })
    .from(commentSanction)
    .where(
      and(
        isInForce,
        or(
          against("email", email),
          against("email", erasedMail(email)),
          against("domain", domain),
          against("source", sourceHash),
        ),
      ),
    )
    .orderBy(
      sql`array_position(array['ban', 'suspension', 'warning'], ${commentSanction.kind})`,
      sql`${commentSanction.until} desc nulls first`,
      commentSanction.createdAt,
    )
    .limit(1);
  return row ?? null;
}
