import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { ChangePage } from "@/components/desk/name/change-page";
import { listTopics } from "@/newsroom/topic/queries";
import { renameTopicAction } from "../actions";

export const generateMetadata = titledByName("topics", listTopics);

/** One topic's names, addresses and descriptions. */
export default async function TopicPage({ params }: PageProps<"/desk/topics/[id]">) {
  const user = await requireRight("topic:manage");
  const { id } = await params;
  const [topics, editions] = await Promise.all([listTopics(user, user.language), readAllEditions()]);
  const topic = topics.find((each) => each.id === id);
  if (!topic) notFound();
  return (
    <ChangePage
      noun="topics"
      language={user.language}
      editions={editions}
      row={topic}
      action={renameTopicAction}
    />
  );
}
