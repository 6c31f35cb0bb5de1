import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { requireRight } from "@/app/desk/require-right";
import { NamedForm } from "@/components/desk/name/named-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { defaultEdition, nearest } from "@/newsroom/edition/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { listTopics } from "@/newsroom/topic/queries";
import { renameTopicAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "outlet")("topics.title") };
}

/** One topic's names, addresses and descriptions. */
export default async function TopicPage({ params }: PageProps<"/desk/topics/[id]">) {
  const user = await requireRight("topic:manage");
  const { id } = await params;
  const [topics, outlet] = await Promise.all([listTopics(user, user.language), getPublishedOutlet()]);
  const topic = topics.find((each) => each.id === id);
  if (!topic) notFound();
  const t = texts(user.language, "outlet");
  const title = t("topics.editTitle", { name: nearest(topic.names, user.language)?.name ?? "" });
  return (
    <>
      <PageHead title={title} action={<ButtonLink href="/desk/topics">{t("topics.title")}</ButtonLink>} />
      <NamedForm
        action={renameTopicAction}
        id={topic.id}
        label={title}
        submit={t("save")}
        prose="description"
        editions={outlet?.editionsInUse ?? [defaultEdition]}
        names={topic.names}
      />
    </>
  );
}
