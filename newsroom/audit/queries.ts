import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsWords } from "@/db/folded";
import { article, history, historyWords, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { momentInZone, nextDay } from "@/newsroom/date/rules";
import { searchWords } from "@/newsroom/language/search-words";
import { byName } from "@/newsroom/user/list";
import { type AuditLine, type AuditWanted, auditKinds, auditPerPage, nobody } from "./rules";

/** Stories whose headline is searched for, whose lines are found with it. */
const mostStories = 200;
/** Lines that are read at once where all of them are wanted. */
const linesAtOnce = 500;

const columns = {
  id: history.id,
  verb: history.verb,
  kind: history.subjectKind,
  subjectId: history.subjectId,
  actorId: history.actorId,
  actorName: sql<string | null>`coalesce(${user.name}, ${history.actorName})`,
  signIn: history.signIn,
  reason: history.reason,
  before: history.before,
  after: history.after,
  createdAt: history.createdAt,
};

/** Stories whose lines are meant by words of their headline. An array, so that PostgreSQL begins with these few. */
function isOfStoryCalled(words: string[]): SQL | undefined {
  const called = db
    .select({ id: article.id })
    .from(article)
    .where(containsWords(article.foldedHeadline, words))
    .limit(mostStories);
  return and(eq(history.subjectKind, "article"), sql`${history.subjectId} = any(array(${called}))`);
}

/** Whatever its kind, which is said so that an index is used. */
const isOfSubject = (id: string) =>
  and(inArray(history.subjectKind, [...auditKinds]), eq(history.subjectId, id));

function clauseOf(wanted: AuditWanted, timeZone: string): SQL | undefined {
  const { q = "", person, kind, of, signIn, from, to, after } = wanted;
  const words = searchWords(q);
  const start = from && momentInZone(`${from}T00:00:00`, timeZone);
  const end = to && nextDay(momentInZone(`${to}T12:00:00`, timeZone), timeZone);
  return and(
    person === nobody ? isNull(history.actorId) : person ? eq(history.actorId, person) : undefined,
    kind ? eq(history.subjectKind, kind) : undefined,
    of ? isOfSubject(of) : undefined,
    signIn ? eq(history.signIn, signIn) : undefined,
    start ? gte(history.createdAt, start) : undefined,
    end ? lt(history.createdAt, end) : undefined,
    after ? lt(history.id, after) : undefined,
    words.length > 0
      ? or(containsWords(historyWords(history), words), isOfStoryCalled(words), isOfSubject(q))
      : undefined,
  );
}

async function readLines(clause: SQL | undefined, limit: number): Promise<AuditLine[]> {
  return db
    .select(columns)
    .from(history)
    .leftJoin(user, eq(user.id, history.actorId))
    .where(clause)
    .orderBy(desc(history.id))
    .limit(limit);
}

/** A page of everything that was changed, newest first; `next` is where the page after begins. Days are those of `timeZone`. */
export async function listAudit(actor: Actor, wanted: AuditWanted, timeZone: string) {
  authorize(actor, "history:read");
  const found = await readLines(clauseOf(wanted, timeZone), auditPerPage + 1);
  const lines = found.slice(0, auditPerPage);
  return { lines, next: found.length > lines.length ? lines.at(-1)?.id : undefined };
}

/** All that is wanted of the history, newest first, of which never more than a part is held. */
export async function* everyAuditLine(
  actor: Actor,
  wanted: AuditWanted,
  timeZone: string,
): AsyncGenerator<AuditLine[]> {
  authorize(actor, "history:read");
  let { after } = wanted;
  for (;;) {
    const lines = await readLines(clauseOf({ ...wanted, after }, timeZone), linesAtOnce);
    if (lines.length > 0) yield lines;
    if (lines.length < linesAtOnce) return;
    after = lines.at(-1)?.id;
  }
}

/** Everybody who may have done something: also those who have left. */
export async function listAuditPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, "history:read");
  return db.select({ id: user.id, name: user.name }).from(user).orderBy(byName());
}
