import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { requireRight } from "@/app/desk/require-right";
import { AddBox } from "@/components/desk/name/add-box";
import { NameList } from "@/components/desk/name/name-list";
import { NameSearch } from "@/components/desk/name/name-search";
import { NamedForm } from "@/components/desk/name/named-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { defaultEdition } from "@/newsroom/edition/rules";
import { namesMatching } from "@/newsroom/name/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { listTopics } from "@/newsroom/topic/queries";
import { createTopicAction, deactivateTopicAction, reactivateTopicAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "outlet")("topics.title") };
}

const actions = { deactivate: deactivateTopicAction, reactivate: reactivateTopicAction };

/** The topics by name: find, add, rename, deactivate. */
export default async function TopicsPage({ searchParams }: PageProps<"/desk/topics">) {
  const user = await requireRight("topic:manage");
  const { language } = user;
  const t = texts(language, "outlet");
  const sought = String((await searchParams).q ?? "").trim();
  const [topics, outlet] = await Promise.all([listTopics(user, language), getPublishedOutlet()]);
  const found = namesMatching(topics, sought);
  const empty = topics.length === 0 ? "topics.empty" : "nothingFound";
  return (
    <>
      <PageHead
        title={t("topics.title")}
        note={`${t("topics.count", { count: topics.length })}. ${t("topics.note")}`}
        action={<ButtonLink href="#add">{t("topics.addTitle")}</ButtonLink>}
      />
      <NameSearch language={language} sought={sought} />
      {found.length > 0 ? (
        <NameList noun="topics" rows={found} language={language} actions={actions} />
      ) : (
        <EmptyState title={t(`${empty}.title`)} text={t(`${empty}.text`)} />
      )}
      <AddBox title={t("topics.addTitle")}>
        <NamedForm
          action={createTopicAction}
          label={t("topics.addTitle")}
          submit={t("topics.add")}
          prose="description"
          editions={outlet?.editionsInUse ?? [defaultEdition]}
        />
      </AddBox>
    </>
  );
}
