import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, plan, workingCopy } from "@/db/schema";

/** True for stories with a plan: an empty one of these is no forgotten draft. */
export const hasPlan: SQL = exists(
  db.select({ one: sql`1` }).from(plan).where(eq(plan.articleId, article.id)),
);

/** What the desk calls a story, where `plan` is joined: its headline, else the slug line. */
export const titleOnDesk = sql<string>`coalesce(nullif(${article.headline}, ''), ${plan.slugLine}, '')`;

/** True where `plan` and `workingCopy` are joined, and nothing was saved of a planned story. */
export const isUnwritten = sql<boolean>`coalesce(${and(
  sql`${plan.articleId} is not null`,
  eq(article.publicState, "never"),
  eq(article.headline, ""),
  eq(workingCopy.version, 1),
)}, false)`;
