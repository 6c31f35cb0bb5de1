import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { RevisionList } from "@/components/desk/story/revision-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle, listRevisions } from "@/newsroom/article/queries";
import { withIsolates } from "@/newsroom/language/numbers";

type Props = PageProps<"/desk/stories/[id]/revisions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const t = texts(user.language, "stories");
  return { title: t("revisionsOf", { headline: withIsolates(content.headline) || t("untitled") }) };
}

/** Every revision of a story, newest first. */
export default async function RevisionsPage({ params }: Props) {
  const user = await requireUser();
  const { id } = await params;
  const [story, revisions] = await orNotFound(Promise.all([getArticle(user, id), listRevisions(user, id)]));
  const t = texts(user.language, "stories");
  return (
    <>
      <PageHead
        title={t("revisionsOf", { headline: story.content.headline || t("untitled") })}
        action={<ButtonLink href={deskStoryPath(id)}>{t("backToStory")}</ButtonLink>}
      />
      {revisions.length === 0 ? <EmptyState title={t("noRevisions")} text={t("noRevisionsNext")} /> : null}
      <RevisionList revisions={revisions} path={`${deskStoryPath(id)}/revisions`} language={user.language} />
    </>
  );
}
