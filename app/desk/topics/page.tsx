import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { NamesPage } from "@/components/desk/name/names-page";
import { texts } from "@/messages/texts";
import { listTopics } from "@/newsroom/topic/queries";
import { trashTopicAction } from "../trash/actions";
import { createTopicAction, deactivateTopicAction, reactivateTopicAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("topics.title"));

const actions = {
  deactivate: deactivateTopicAction,
  reactivate: reactivateTopicAction,
  trash: trashTopicAction,
};

/** The topics by name: find, add, rename, deactivate. */
export default async function TopicsPage({ searchParams }: PageProps<"/desk/topics">) {
  const user = await requireRight("topic:manage");
  const { language } = user;
  const [topics, editions] = await Promise.all([listTopics(user, language), readAllEditions()]);
  return (
    <NamesPage
      noun="topics"
      language={language}
      editions={editions}
      rows={topics}
      query={await searchParams}
      add={createTopicAction}
      actions={actions}
    />
  );
}
