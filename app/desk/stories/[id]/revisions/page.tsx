import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { NoteLook } from "@/components/desk/story/note-look.client";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle } from "@/newsroom/article/queries";
import { withIsolates } from "@/newsroom/language/numbers";
import { History } from "./history";
import { readHistory } from "./read-history";

type Props = PageProps<"/desk/stories/[id]/revisions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const t = texts(user.language, "stories");
  return { title: t("revisionsOf", { headline: withIsolates(content.headline) || t("untitled") }) };
}

/** The history of a story's words. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { id } = await params;
  const history = await orNotFound(readHistory(user, id, await searchParams));
  const { content, version } = history.story;
  const t = texts(language, "stories");
  return (
    <>
      <PageHead
        title={t("revisionsOf", { headline: content.headline || t("untitled") })}
        action={<ButtonLink href={deskStoryPath(id)}>{t("backToStory")}</ButtonLink>}
      />
      <NoteLook articleId={id} version={version} />
      <History actor={user} history={history} language={language} />
    </>
  );
}
