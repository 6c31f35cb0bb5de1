import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { currentReader } from "@/app/reader-cookie";
import { CommentAnswer } from "@/components/comment/comment-answer";
import { getApprovedComment, getOwnComment } from "@/newsroom/comment/queries";
import { getCommentDraft } from "@/newsroom/comment-draft/queries";
import { isEditionKey } from "@/newsroom/edition/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";

export const instant = false;
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What one reader is told about her comment; the only public page that reads her cookie. No cache keeps it. */
export default async function CommentAnswerPage(props: PageProps<"/[edition]/answer/comment/[id]">) {
  await connection();
  const [{ edition, id }, query, reader] = await Promise.all([
    props.params,
    props.searchParams,
    currentReader(),
  ]);
  const answer = isEditionKey(edition) ? await getPublishedArticle(edition, id) : null;
  if (answer?.kind !== "published") notFound();
  const own = reader && typeof query.held === "string" ? await getOwnComment(reader, query.held) : null;
  const wantsDraft = query.draft !== undefined;
  const draft = reader && wantsDraft ? await getCommentDraft(reader, id) : null;
  const parentId = typeof query.reply === "string" ? query.reply : draft?.typed.parentId;
  return (
    <>
      {draft && <meta name="warraq:status" content={String(draft.refusal.status)} />}
      <CommentAnswer
        article={answer.article}
        held={own?.articleId === id ? own : null}
        parent={parentId ? await getApprovedComment(id, parentId) : null}
        draft={draft}
        isDraftMissing={wantsDraft && !draft}
      />
    </>
  );
}
