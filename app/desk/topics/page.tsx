import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { NamesPage } from "@/components/desk/name/names-page";
import { ProposalList } from "@/components/desk/name/proposal-list";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listProposals } from "@/newsroom/topic/proposals";
import { listTopics } from "@/newsroom/topic/queries";
import { trashTopicAction } from "../trash/actions";
import {
  approveProposalAction,
  createTopicAction,
  deactivateTopicAction,
  reactivateTopicAction,
  refuseProposalAction,
} from "./actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("topics.title"));

const actions = {
  deactivate: deactivateTopicAction,
  reactivate: reactivateTopicAction,
  trash: trashTopicAction,
};

const answers = { approve: approveProposalAction, refuse: refuseProposalAction };

/** The topics by name: find, add, rename, deactivate. */
export default async function TopicsPage({ searchParams }: PageProps<"/desk/topics">) {
  const user = await requireRight("topic:create");
  const { language } = user;
  const [topics, editions, proposals] = await Promise.all([
    listTopics(user, language),
    readAllEditions(),
    listProposals(user),
  ]);
  const mayManage = can(user, "topic:manage");
  return (
    <NamesPage
      noun="topics"
      language={language}
      editions={editions}
      rows={topics}
      query={await searchParams}
      add={mayManage ? createTopicAction : undefined}
      actions={mayManage ? actions : undefined}
      above={<ProposalList proposals={proposals} actions={answers} language={language} />}
    />
  );
}
