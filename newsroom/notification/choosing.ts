import { and, eq, isNotNull } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { article, follow, noticeChoice } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { type EditionKey, nearest } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { withNames } from "@/newsroom/name/queries";
import type { NoticesToChoose } from "./input";
import { type Followed, type NewsKind, type NoticeChoice, newsKinds, unsaidChoice } from "./kinds";

function ownId(actor: Actor): string {
  authorize(actor, "desk:open");
  const id = actorId(actor);
  if (id === null) throw new NewsroomError("forbidden", "forbidden");
  return id;
}

/** Says how the actor wants to hear of each kind of news. No history: it is nobody else's business. */
export async function chooseNotices(actor: Actor, { kinds }: NoticesToChoose): Promise<void> {
  await withTransaction(async (tx) => {
    const userId = ownId(actor);
    for (const kind of newsKinds) {
      const choice = kinds[kind];
      if (!choice) continue;
      await tx
        .insert(noticeChoice)
        .values({ userId, kind, ...choice })
        .onConflictDoUpdate({ target: [noticeChoice.userId, noticeChoice.kind], set: choice });
    }
  });
}

/** How the actor hears of each kind of news. */
export async function getOwnChoices(actor: Actor): Promise<Record<NewsKind, NoticeChoice>> {
  const rows = await db
    .select()
    .from(noticeChoice)
    .where(eq(noticeChoice.userId, ownId(actor)));
  const said = new Map(rows.map(({ kind, isInBell, mail, reach }) => [kind, { isInBell, mail, reach }]));
  const entries = newsKinds.map((kind): [NewsKind, NoticeChoice] => [kind, said.get(kind) ?? unsaidChoice]);
  return Object.fromEntries(entries) as Record<NewsKind, NoticeChoice>;
}

/** What the actor follows, of stories those that she may still see; names are those nearest to `edition`. */
export async function listOwnFollowed(actor: Actor, edition: EditionKey): Promise<Followed[]> {
  const userId = ownId(actor);
  const stories = await db
    .select({ id: follow.id, subjectId: article.id, name: article.headline })
    .from(follow)
    .innerJoin(article, eq(article.id, follow.articleId))
    .where(and(eq(follow.userId, userId), articlesVisibleTo(actor)));
  const lists = (["section", "topic"] as const).map(async (noun) => {
    const column = noun === "section" ? follow.sectionId : follow.topicId;
    const rows = await db
      .select({ id: column, followId: follow.id })
      .from(follow)
      .where(and(eq(follow.userId, userId), isNotNull(column)));
    const those = rows.flatMap(({ id, followId }) => (id === null ? [] : [{ id, followId }]));
    return (await withNames(db, noun, those)).map(({ id, followId, names }): Followed => {
      return { id: followId, noun, subjectId: id, name: nearest(names, edition)?.name ?? "" };
    });
  });
  return [
    ...(await Promise.all(lists)).flat(),
    ...stories.map((one) => ({ ...one, noun: "article" as const })),
  ];
}

/** The row by which the actor follows a story; null where she does not. */
export async function getOwnFollow(actor: Actor, articleId: string): Promise<string | null> {
  const isIt = and(eq(follow.userId, ownId(actor)), eq(follow.articleId, articleId));
  const [row] = await db.select({ id: follow.id }).from(follow).where(isIt);
  return row?.id ?? null;
}
