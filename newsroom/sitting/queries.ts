import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { article, note, sitting, user, workingCopy } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { holds } from "./holding";
import { knownName } from "./known-names";
import { activeSeconds, presenceSeconds, type Sitter, type StoryNow } from "./rules";

type Row = {
  articleId: string;
  userId: string;
  tab: string;
  sessionId: string | null;
  name: string | null;
  isHolder: boolean;
  isActive: boolean;
  hasUnsaved: boolean;
  hasAsked: boolean;
};

/** Who is at those of some stories that `actor` may see. `sessionId`: the browser that asks. */
export async function listStoriesNow(
  actor: Actor,
  ids: string[],
  { on = db, sessionId = null }: { on?: Executor; sessionId?: string | null } = {},
): Promise<StoryNow[]> {
  if (ids.length === 0) return [];
  const stories = await on
    .select({
      id: article.id,
      version: workingCopy.version,
      now: clock,
      openNotes: ofNotes<number>(
        sql`count(*) filter (where ${note.threadId} is null and ${note.resolvedAt} is null)::int`,
      ),
      notesStamp: ofNotes<string>(
        sql`concat_ws('.', count(*), sum(hashtext(${note.text})), extract(epoch from sum(${note.resolvedAt} - 'epoch'::timestamptz)))`,
      ),
    })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .where(and(inArray(article.id, ids), articlesVisibleTo(actor)));
  const rows = await on
    .select({
      articleId: sitting.articleId,
      userId: sitting.userId,
      tab: sitting.tab,
      sessionId: sitting.sessionId,
      name: knownName(actor, sitting.articleId),
      isHolder: sql<boolean>`${holds}`,
      isActive: isWithin(activeSeconds, sitting.activeAt),
      hasUnsaved: sitting.hasUnsaved,
      hasAsked: sql<boolean>`${sitting.askedAt} is not null`,
    })
    .from(sitting)
    .innerJoin(user, eq(user.id, sitting.userId))
    .where(
      and(
        inArray(
          sitting.articleId,
          stories.map(({ id }) => id),
        ),
        // Who writes without a line is still the one who writes.
        sql`(${isWithin(presenceSeconds, sitting.seenAt)} or (${holds}))`,
        eq(user.isActive, true),
      ),
    )
    // By names that are told alone: a place in the order would tell the letter of one that is not.
    .orderBy(asc(sitting.askedAt), asc(knownName(actor, sitting.articleId)), asc(sitting.userId));
  const own = actorId(actor);
  return stories.map((story) =>
    nowOf(
      story,
      rows.filter((row) => row.articleId === story.id),
      own,
      sessionId,
    ),
  );
}

/** What is counted of a story's notes. */
const ofNotes = <Value>(counted: SQL) =>
  sql<Value>`(select ${counted} from ${note} where ${note.articleId} = ${article.id})`;

type Story = { id: string; version: number; now: Date; openNotes: number; notesStamp: string };

function nowOf(
  { id, version, now, openNotes, notesStamp }: Story,
  rows: Row[],
  own: string | null,
  sessionId: string | null,
): StoryNow {
  const holder = rows.find((row) => row.isHolder);
  const isOwn = holder !== undefined && holder.userId === own;
  const askers = rows.filter((row) => row.hasAsked);
  return {
    id,
    at: now.getTime(),
    version,
    notes: { open: openNotes, stamp: notesStamp },
    holder: holder
      ? {
          name: holder.name,
          isOwn,
          tab: isOwn ? holder.tab : null,
          isThisSession: isOwn && sessionId !== null && holder.sessionId === sessionId,
        }
      : null,
    others: sittersOf(rows.filter(({ userId }) => userId !== own)),
    askers: askers.filter(({ userId }) => userId !== own).map(({ name }) => name),
    hasAsked: askers.some(({ userId }) => userId === own),
  };
}

/** Each person once. */
function sittersOf(rows: Row[]): Sitter[] {
  const byPerson = Map.groupBy(rows, ({ userId }) => userId);
  return [...byPerson.values()].map((windows) => ({
    name: windows[0]?.name ?? null,
    isActive: windows.some(({ isActive }) => isActive),
    hasUnsaved: windows.some(({ hasUnsaved }) => hasUnsaved),
  }));
}
