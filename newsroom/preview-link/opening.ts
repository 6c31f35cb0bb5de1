import { createHash } from "node:crypto";
import { and, eq, gt, isNull, ne, not, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { clock } from "@/db/clock";
import { article, previewLink, user } from "@/db/schema";
import { can } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { readSignedId } from "@/newsroom/signed-id";

/** What our signature on a link is for. */
export const previewPurpose = "preview";

/** What the database keeps of a token: 128 random bits need no salt and no slow hash. */
export function previewTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * A clause: in time, not taken back, and of a story that was neither withdrawn nor laid aside, nor killed, which is both,
 * and is under no embargo.
 */
export const holdsStill: SQL | undefined = and(
  gt(previewLink.endsAt, clock),
  isNull(previewLink.revokedAt),
  ne(article.publicState, "withdrawn"),
  ne(article.workState, "spiked"),
  not(isUnderEmbargo),
);

type Opened = {
  articleId: string;
  linkId: string;
  makerId: string;
  takesNotes: boolean;
  endsAt: Date;
  story: LoadedArticle;
};

/**
 * The story that a link opens now, and until when; null for one that is not ours, unknown, over or taken back, all alike.
 * It opens what who made it may see: with her account or her way to the story it ends too.
 */
export async function findOpenedOfLink(on: Executor, token: string): Promise<Opened | null> {
  // What we did not sign costs no query.
  if (readSignedId(token, previewPurpose) === null) return null;
  const [row] = await on
    .select({
      linkId: previewLink.id,
      articleId: previewLink.articleId,
      endsAt: previewLink.endsAt,
      takesNotes: previewLink.takesNotes,
      maker: { id: user.id, role: user.role, isActive: user.isActive },
    })
    .from(previewLink)
    .innerJoin(article, eq(article.id, previewLink.articleId))
    .innerJoin(user, eq(user.id, previewLink.createdBy))
    .where(and(eq(previewLink.tokenHash, previewTokenHash(token)), holdsStill));
  if (!row) return null;
  const story = await loadArticleUnscoped(on, row.articleId);
  const isHers = can({ kind: "person", ...row.maker }, "article:sharePreview", story.subject);
  const { linkId, endsAt, takesNotes, maker } = row;
  return isHers ? { articleId: row.articleId, linkId, makerId: maker.id, takesNotes, endsAt, story } : null;
}
