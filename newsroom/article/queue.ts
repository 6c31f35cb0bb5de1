import { and, asc, eq, gt, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  article,
  bylineName,
  task,
  user,
  workingCopy,
  workingCopyByline,
  workingCopyPicture,
} from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { Body } from "@/newsroom/body/rules";
import { countWords, plainText } from "@/newsroom/body/words";
import { inOrder } from "@/newsroom/paging";
import { nextStageName } from "@/newsroom/review/clauses";
import { isOthersToReview } from "@/newsroom/task/clauses";
import type { TaskKind } from "@/newsroom/task/rules";
import { type ArticleFilter, listArticles } from "./list";
import type { ListedArticle } from "./listing";

/** A story as who has to judge it chooses it among others. */
export type WaitingArticle = ListedArticle & {
  /** Who signs it, else who began it; not who changed it last. */
  writers: string[];
  words: number;
  /** The stage that it comes to next; null where its section has none, or all are passed. */
  stage: string | null;
  pictures: number;
  /** Who was asked to read it, by a task that is open, and until when: to review it, else the most urgent. */
  asked: { name: string | null; dueAt: Date | null } | null;
};

/** Tasks of who reads what others wrote. */
const readingTasks: TaskKind[] = ["review", "edit", "check", "legal"];

/** A page of what waits for an editor, longest waiting first. */
export async function listWaiting(actor: Actor, filter: Omit<ArticleFilter, "scope">) {
  const { rows, next } = await listArticles(actor, {
    ...filter,
    scope: "everything",
    workState: "in_review",
    order: "standing",
  });
  const ids = rows.map(({ id }) => id);
  const facts = inOrder(ids, await listFactsUnscoped(ids));
  const waiting = rows.flatMap((row, index): WaitingArticle[] => {
    const fact = facts[index];
    return fact ? [{ ...row, ...fact }] : [];
  });
  return { rows: waiting, next };
}

/** Who wrote stories, and how much. */
async function listFactsUnscoped(ids: string[]) {
  const copies = await db
    .select({
      id: article.id,
      body: sql<unknown>`${workingCopy.content}->'body'`,
      bylineIds: sql<string[]>`${workingCopy.content}->'bylineIds'`,
      makerName: user.name,
      stage: nextStageName,
      pictures: db.$count(workingCopyPicture, eq(workingCopyPicture.articleId, article.id)),
    })
    .from(article)
    .innerJoin(workingCopy, eq(workingCopy.articleId, article.id))
    .leftJoin(user, eq(user.id, article.createdBy))
    .where(inArray(article.id, ids));
  const names = await db
    .select({ articleId: article.id, id: bylineName.subjectId, name: bylineName.name })
    .from(workingCopyByline)
    .innerJoin(article, eq(article.id, workingCopyByline.articleId))
    .innerJoin(
      bylineName,
      and(eq(bylineName.subjectId, workingCopyByline.bylineId), eq(bylineName.edition, article.edition)),
    )
    .where(inArray(article.id, ids));
  const asked = await db
    .selectDistinctOn([task.articleId], { articleId: task.articleId, name: user.name, dueAt: task.dueAt })
    .from(task)
    .leftJoin(user, eq(user.id, task.assigneeId))
    .where(and(inArray(task.articleId, ids), inArray(task.kind, readingTasks), isNull(task.doneAt)))
    .orderBy(
      task.articleId,
      sql`${task.kind} <> 'review'`,
      sql`${task.dueAt} asc nulls last`,
      task.createdAt,
    );
  const askedFor = new Map(asked.map(({ articleId, ...each }) => [articleId, each]));
  return copies.map(({ id, body, bylineIds, makerName, pictures, stage }) => {
    const own = names.filter(({ articleId }) => articleId === id);
    const signed = inOrder(bylineIds, own).map(({ name }) => name);
    const writers = signed.length > 0 ? signed : makerName === null ? [] : [makerName];
    return {
      id,
      writers,
      words: countWords(plainText(Body.parse(body))),
      pictures,
      stage,
      asked: askedFor.get(id) ?? null,
    };
  });
}

/**
 * The story that waits for this person next after this one, in the queue's order and from its beginning again; null where
 * none does.
 */
export async function getNextWaiting(
  actor: Actor,
  { id, workStateAt }: { id: string; workStateAt: Date },
): Promise<{ id: string } | null> {
  authorize(actor, "article:listEverything");
  const isOthers = actor.kind === "person" ? isOthersToReview(actor.id) : undefined;
  const first = async (place?: SQL) => {
    const [found] = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.workState, "in_review"), ne(article.id, id), isOthers && not(isOthers), place))
      .orderBy(asc(article.workStateAt), asc(article.id))
      .limit(1);
    return found ?? null;
  };
  const after = or(
    gt(article.workStateAt, workStateAt),
    and(eq(article.workStateAt, workStateAt), gt(article.id, id)),
  );
  return (await first(after)) ?? first();
}
