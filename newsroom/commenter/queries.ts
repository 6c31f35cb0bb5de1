import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  article,
  comment,
  commenter,
  commentReason,
  commentSanction,
  commentVersion,
  revision,
} from "@/db/schema";
import { listParagraphsOfUnscoped } from "@/newsroom/comment-policy/queries";
import { isPublished } from "@/newsroom/published-article/visibility";
import { isInForce } from "@/newsroom/sanction/queries";
import { listOwnAppeals } from "./own";
import {
  type Commenter,
  editMinutes,
  mostOwnShown,
  type OwnChoices,
  type OwnCommentShown,
  type OwnSanction,
} from "./rules";

const ownFields = {
  id: comment.id,
  articleId: comment.articleId,
  headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
  /** Whether readers have its story. */
  isStoryPublic: sql<boolean>`${isPublished}`,
  text: comment.text,
  name: comment.name,
  state: comment.state,
  version: comment.version,
  createdAt: comment.createdAt,
  editedAt: comment.editedAt,
  decidedAt: comment.decidedAt,
  /** What she is told of why. */
  line: commentReason.line,
  paragraphKey: commentReason.paragraphKey,
  edition: comment.edition,
  isEditable: sql<boolean>`${comment.createdAt} > now() - make_interval(mins => ${editMinutes})`,
};

/** Somebody's own comments, the newest first, as she sees them wherever they stand; what she removed is not among them. */
export async function listOwnComments(commenterId: string, most = mostOwnShown): Promise<OwnCommentShown[]> {
  const rows = await db
    .select(ownFields)
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    // The headline only while readers have it.
    .leftJoin(revision, and(eq(revision.id, article.publishedRevisionId), isPublished))
    .leftJoin(commentReason, eq(commentReason.id, comment.reasonId))
    .where(eq(comment.commenterId, commenterId))
    .orderBy(desc(comment.createdAt), desc(comment.id))
    .limit(most);
  const paragraphs = await listParagraphsOfUnscoped(rows);
  return rows.map(({ paragraphKey: _, edition: __, ...row }, at) => ({
    ...row,
    paragraph: paragraphs[at] ?? null,
  }));
}

/** What stands between somebody and her next comment, by her mail. */
export async function listOwnSanctions(own: Commenter): Promise<OwnSanction[]> {
  return db
    .select({
      id: commentSanction.id,
      kind: commentSanction.kind,
      until: commentSanction.until,
      line: commentSanction.line,
      createdAt: commentSanction.createdAt,
    })
    .from(commentSanction)
    .where(and(isInForce, eq(commentSanction.against, "email"), eq(commentSanction.subject, own.email)))
    .orderBy(commentSanction.createdAt);
}

/** Of what she is written to. */
export async function getOwnChoices(commenterId: string): Promise<OwnChoices> {
  const [row] = await db
    .select({ wantsAnswers: commenter.wantsAnswers, wantsDecisions: commenter.wantsDecisions })
    .from(commenter)
    .where(eq(commenter.id, commenterId));
  return row ?? { wantsAnswers: false, wantsDecisions: false };
}

/** Everything that is kept of somebody who comments, for her to take along. */
export async function getOwnData(own: Commenter) {
  const comments = await listOwnComments(own.id, 100_000);
  const ids = comments.map(({ id }) => id);
  const versions =
    ids.length === 0
      ? []
      : await db.select().from(commentVersion).where(inArray(commentVersion.commentId, ids));
  const appeals = await listOwnAppeals(own.id);
  return {
    email: own.email,
    name: own.name,
    edition: own.edition,
    letters: await getOwnChoices(own.id),
    comments: comments.map(({ isEditable: _, isStoryPublic: __, ...row }) => ({
      ...row,
      earlierWords: versions
        .filter(({ commentId }) => commentId === row.id)
        .map(({ version, text, createdAt }) => ({ version, text, until: createdAt })),
      appeals: appeals.filter(({ commentId }) => commentId === row.id),
    })),
    sanctions: await listOwnSanctions(own),
  };
}
