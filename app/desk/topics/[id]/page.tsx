import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { ChangePage } from "@/components/desk/name/change-page";
import { MergeTopic } from "@/components/desk/name/merge-topic";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import { type ManagedName, namedSo } from "@/newsroom/name/rules";
import { tidyLine } from "@/newsroom/storable";
import { getMerge } from "@/newsroom/topic/merging";
import { listTopics } from "@/newsroom/topic/queries";
import { mergeTopicsAction, renameTopicAction } from "../actions";

export const generateMetadata = titledByName("topics", listTopics);

/** One topic's names, addresses and descriptions, and the way into another one. */
export default async function TopicPage({ params, searchParams }: PageProps<"/desk/topics/[id]">) {
  const user = await requireRight("topic:manage");
  const { language } = user;
  const { id } = await params;
  const { into, done } = await searchParams;
  const [topics, editions] = await Promise.all([listTopics(user, language), readAllEditions()]);
  const topic = topics.find((each) => each.id === id);
  if (!topic) notFound();
  const called = (each: ManagedName) => ({ id: each.id, name: nearest(each.names, language)?.name ?? "" });
  const others = topics.filter((each) => each.isActive && each.id !== id);
  const sought = typeof into === "string" ? tidyLine(into) : "";
  const target = sought ? namedSo(others, sought) : undefined;
  return (
    <>
      {done === "merged" ? <Notice tone="ok">{texts(language, "outlet")("topics.merge.done")}</Notice> : null}
      <ChangePage
        noun="topics"
        language={language}
        editions={editions}
        row={topic}
        action={renameTopicAction}
      />
      <MergeTopic
        topic={called(topic)}
        others={others.map(called)}
        sought={sought}
        target={target ? { ...called(target), moves: await getMerge(user, { id, into: target.id }) } : null}
        action={mergeTopicsAction}
        language={language}
      />
    </>
  );
}
