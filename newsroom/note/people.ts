import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { user } from "@/db/schema";
import { type Actor, type ArticleSubject, actorId, publishingRoles } from "@/newsroom/access";
import { isNameKnownTo } from "@/newsroom/sitting/known-names";
import type { Mentionable } from "./rules";

/** Colleagues that a list offers at the most. */
const most = 300;

/** Who may see a story and may be named to `actor`: whoever comes to it by a pen-name alone is not among them. */
export async function listMentionable(
  actor: Actor,
  articleId: string,
  subject: ArticleSubject,
  on: Executor = db,
): Promise<Mentionable[]> {
  const { namedUserIds, assignedUserIds, helpingUserIds, createdBy } = subject;
  const onStory = [...namedUserIds, ...assignedUserIds, ...helpingUserIds, ...(createdBy ? [createdBy] : [])];
  const own = actorId(actor);
  return on
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(
      and(
        eq(user.isActive, true),
        or(inArray(user.role, publishingRoles), onStory.length > 0 ? inArray(user.id, onStory) : undefined),
        isNameKnownTo(actor, articleId),
        own === null ? undefined : ne(user.id, own),
      ),
    )
    .orderBy(asc(user.name), asc(user.id))
    .limit(most);
}

/** The names of accounts as far as `actor` may know who was at a story; nobody else's is in it. */
export async function listKnownNames(
  actor: Actor,
  articleId: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(inArray(user.id, ids), isNameKnownTo(actor, articleId)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
