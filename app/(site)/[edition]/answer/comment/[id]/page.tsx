import { answerMetadata, openAnswer } from "@/app/_answers/open-answer";
import { readPolicyInShort } from "@/app/_public/published-policy";
import { CommentAnswer } from "@/components/comment/comment-answer";
import { CommentSaid } from "@/components/comment/comment-said";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { texts } from "@/messages/texts";
import { getOwnCommentDraft } from "@/newsroom/comment/draft";
import { getOwnVote } from "@/newsroom/comment/opinion/queries";
import { getOwnComment } from "@/newsroom/comment/queries";
import { getApprovedComment } from "@/newsroom/comment/shown";
import type { Edition } from "@/newsroom/edition/rules";
import { httpStatus } from "@/newsroom/errors";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

export const generateMetadata = answerMetadata("answer.title");

const abouts = ["useful", "report", "reported"] as const;

/** Of a vote the address says only that it was refused, and how. */
function refusalText(edition: Edition, status: number): string {
  const t = texts(edition, "errors");
  return status === httpStatus.rate_limited ? t("reactionTooMany") : t("comment.ownUseful");
}

/** What one reader is told about her comment; read by her cookie, as the page beside this one does. No cache keeps it. */
export default async function CommentAnswerPage(props: PageProps<"/[edition]/answer/comment/[id]">) {
  const { outlet, article, query, reader } = await openAnswer(props);
  const { id } = article;
  const saidOf = abouts.find((each) => typeof query[each] === "string");
  const other = saidOf ? await getApprovedComment(id, String(query[saidOf])) : null;
  const refused =
    saidOf === "useful" && Object.values(httpStatus).find((status) => String(status) === query.refused);
  if (saidOf && other)
    return (
      <SiteFrame outlet={outlet}>
        {refused && <StatusMark status={refused} />}
        <CommentSaid
          article={article}
          edition={outlet.edition}
          comment={other}
          about={saidOf}
          isVoted={reader !== null && saidOf === "useful" && (await getOwnVote(reader, other.id))}
          refusal={refused ? refusalText(outlet.edition, refused) : null}
        />
      </SiteFrame>
    );
  const own = reader && typeof query.held === "string" ? await getOwnComment(reader, query.held) : null;
  const held = own?.articleId === id ? own : null;
  const wantsDraft = query.draft !== undefined;
  const draft = reader && wantsDraft ? await getOwnCommentDraft(reader, id) : null;
  const parentId = typeof query.reply === "string" ? query.reply : draft?.typed.parentId;
  return (
    <SiteFrame outlet={outlet}>
      {draft && <StatusMark status={draft.refusal.status} />}
      <CommentAnswer
        article={article}
        edition={outlet.edition}
        policy={await readPolicyInShort(outlet.edition.key)}
        held={held}
        parent={parentId ? await getApprovedComment(id, parentId) : null}
        draft={draft}
        isHeldMissing={query.held !== undefined && !held}
        isDraftMissing={wantsDraft && !draft}
      />
    </SiteFrame>
  );
}
