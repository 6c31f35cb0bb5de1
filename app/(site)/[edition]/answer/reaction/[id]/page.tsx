import { answerMetadata, openAnswer } from "@/app/_answers/open-answer";
import { present } from "@/app/_public/params";
import { ReactionAnswer } from "@/components/reaction/reaction-answer";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { httpStatus } from "@/newsroom/errors";
import { countPublishedReactions, getOwnReaction } from "@/newsroom/reaction/queries";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0" }];
}

export const generateMetadata = answerMetadata("reaction.title");

/** What one reader answered about a story, with the counts of this moment. No cache keeps it. */
export default async function ReactionAnswerPage(props: PageProps<"/[edition]/answer/reaction/[id]">) {
  const { edition, outlet, article, query, reader } = await openAnswer(props);
  const { id } = article;
  const refused = Object.values(httpStatus).find((status) => String(status) === query.refused);
  const [counts, given] = await Promise.all([
    countPublishedReactions(id),
    reader ? getOwnReaction(reader, id) : null,
  ]);
  return (
    <SiteFrame outlet={outlet}>
      {refused && <StatusMark status={refused} />}
      <ReactionAnswer
        article={article}
        edition={edition}
        counts={present(counts)}
        given={given}
        refusal={refused ? refusalText(edition, refused) : null}
      />
    </SiteFrame>
  );
}

function refusalText(edition: Edition, status: number): string {
  return status === httpStatus.rate_limited
    ? texts(edition, "errors")("reactionTooMany")
    : texts(edition, "comments")("reaction.failed");
}
