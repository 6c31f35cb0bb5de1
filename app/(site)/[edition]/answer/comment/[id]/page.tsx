import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { currentReader } from "@/app/_answers/reader-cookie";
import { openEdition } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { CommentAnswer } from "@/components/comment/comment-answer";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { texts } from "@/messages/texts";
import { getOwnCommentDraft } from "@/newsroom/comment/draft";
import { getApprovedComment, getOwnComment } from "@/newsroom/comment/queries";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

export async function generateMetadata({
  params,
}: PageProps<"/[edition]/answer/comment/[id]">): Promise<Metadata> {
  await connection();
  const { edition: segment, id } = await params;
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition, id);
  if (answer?.kind !== "published") return {};
  const title = texts(edition, "comments")("answer.title", { headline: answer.article.headline });
  return { title: `${title} · ${outlet.name}`, robots: { index: false, follow: false } };
}

/** What one reader is told about her comment; read by her cookie, as the page beside this one does. No cache keeps it. */
export default async function CommentAnswerPage(props: PageProps<"/[edition]/answer/comment/[id]">) {
  await connection();
  const [params, query, reader] = await Promise.all([props.params, props.searchParams, currentReader()]);
  const { edition, outlet } = await openEdition(params.edition);
  const answer = await readArticle(edition, params.id);
  if (answer?.kind !== "published") notFound();
  const { id } = answer.article;
  const own = reader && typeof query.held === "string" ? await getOwnComment(reader, query.held) : null;
  const held = own?.articleId === id ? own : null;
  const wantsDraft = query.draft !== undefined;
  const draft = reader && wantsDraft ? await getOwnCommentDraft(reader, id) : null;
  const parentId = typeof query.reply === "string" ? query.reply : draft?.typed.parentId;
  return (
    <SiteFrame outlet={outlet}>
      {draft && <StatusMark status={draft.refusal.status} />}
      <CommentAnswer
        article={answer.article}
        held={held}
        parent={parentId ? await getApprovedComment(id, parentId) : null}
        draft={draft}
        isHeldMissing={query.held !== undefined && !held}
        isDraftMissing={wantsDraft && !draft}
      />
    </SiteFrame>
  );
}
