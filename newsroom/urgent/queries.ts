import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { article, urgentLine } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { UrgentLine, UrgentShown } from "./rules";

/** Lines that run at a moment: one whose end has come is over, whoever has noted it. */
const isRunning = (now: Date) => and(isNull(urgentLine.endedAt), gt(urgentLine.endsAt, now));

/**
 * The urgent line of an edition at a moment (`now` by the database's clock), with milliseconds until its end; `about` is the
 * story that it names, also while readers do not have that: what shows the line goes when the story is recalled.
 */
export async function getPublishedUrgent(
  edition: EditionKey,
  now?: Date,
): Promise<(UrgentShown & { left: number; about: string | null }) | null> {
  const at = now ?? (await databaseTime());
  const [row] = await db
    .select({
      text: urgentLine.text,
      endsAt: urgentLine.endsAt,
      id: article.id,
      slug: article.slug,
      publicState: article.publicState,
    })
    .from(urgentLine)
    .leftJoin(article, and(eq(article.id, urgentLine.articleId), eq(article.edition, edition)))
    .where(and(eq(urgentLine.edition, edition), isRunning(at)));
  if (!row) return null;
  const { text, endsAt, id, slug, publicState } = row;
  // It says in a line what was recalled: with the story it goes from every page that names it.
  if (publicState === "killed") return null;
  const isThere = id !== null && slug !== null && publicState === "published";
  const story = isThere ? { id, path: articlePath({ edition, id, slug }) } : null;
  return { text, endsAt, story, about: id, left: endsAt.getTime() - at.getTime() };
}

/** The urgent lines that run, by edition. */
export async function listUrgent(actor: Actor): Promise<UrgentLine[]> {
  authorize(actor, "urgent:manage");
  return db
    .select({
      id: urgentLine.id,
      edition: urgentLine.edition,
      text: urgentLine.text,
      // Null without a row: an object of one table that was joined.
      story: { id: article.id, headline: article.headline },
      endsAt: urgentLine.endsAt,
    })
    .from(urgentLine)
    .leftJoin(article, eq(article.id, urgentLine.articleId))
    .where(isRunning(await databaseTime()));
}
