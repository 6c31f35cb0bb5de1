import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { currentReader } from "@/app/_answers/reader-cookie";
import { openEdition } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { ReactionAnswer } from "@/components/reaction/reaction-answer";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { texts } from "@/messages/texts";
import type { EditionKey } from "@/newsroom/edition/rules";
import { httpStatus } from "@/newsroom/errors";
import { countPublishedReactions, getOwnReaction } from "@/newsroom/reaction/queries";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

export async function generateMetadata({
  params,
}: PageProps<"/[edition]/answer/reaction/[id]">): Promise<Metadata> {
  await connection();
  const { edition: segment, id } = await params;
  const { edition, outlet } = await openEdition(segment);
  const answer = await readArticle(edition, id);
  if (answer?.kind !== "published") return {};
  const title = texts(edition, "comments")("reaction.title", { headline: answer.article.headline });
  return { title: `${title} · ${outlet.name}`, robots: { index: false, follow: false } };
}

/** What one reader answered about a story, with the counts of this moment. No cache keeps it. */
export default async function ReactionAnswerPage(props: PageProps<"/[edition]/answer/reaction/[id]">) {
  await connection();
  const [params, query, reader] = await Promise.all([props.params, props.searchParams, currentReader()]);
  const { edition, outlet } = await openEdition(params.edition);
  const answer = await readArticle(edition, params.id);
  if (answer?.kind !== "published") notFound();
  const { id } = answer.article;
  const refused = Object.values(httpStatus).find((status) => String(status) === query.refused);
  const [counts, given] = await Promise.all([
    countPublishedReactions(id),
    reader ? getOwnReaction(reader, id) : null,
  ]);
  if (!counts) notFound();
  return (
    <SiteFrame outlet={outlet}>
      {refused && <StatusMark status={refused} />}
      <ReactionAnswer
        article={answer.article}
        counts={counts}
        given={given}
        refusal={refused ? refusalText(edition, refused) : null}
      />
    </SiteFrame>
  );
}

function refusalText(edition: EditionKey, status: number): string {
  return status === httpStatus.rate_limited
    ? texts(edition, "errors")("reactionTooMany")
    : texts(edition, "comments")("reaction.failed");
}
