import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { ComparedChoice, type Ends } from "@/components/desk/story/compared-choice";
import { NoteLook } from "@/components/desk/story/note-look.client";
import { RevisionList } from "@/components/desk/story/revision-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle, listArticleHistory, listRevisions } from "@/newsroom/article/queries";
import { withIsolates } from "@/newsroom/language/numbers";
import { type HistoryLine, historyLines } from "@/newsroom/revision/milestones";
import { getLastLook } from "@/newsroom/revision/queries";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { Comparison } from "./comparison";

type Props = PageProps<"/desk/stories/[id]/revisions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const t = texts(user.language, "stories");
  return { title: t("revisionsOf", { headline: withIsolates(content.headline) || t("untitled") }) };
}

/** The history of a story's words: what changed between any two versions, as the story reads, and all there are. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { id } = await params;
  const [story, revisions, entries, look] = await orNotFound(
    Promise.all([
      getArticle(user, id),
      listRevisions(user, id),
      listArticleHistory(user, id),
      getLastLook(user, id),
    ]),
  );
  const t = texts(language, "stories");
  const path = `${deskStoryPath(id)}/revisions`;
  const lines = historyLines(revisions, entries);
  const offered = { look: look?.number ?? null, readers: story.publishedNumber };
  const { from, to, opened } = await searchParams;
  const numberIn = (asked: string | string[] | undefined) =>
    revisions.find(({ number }) => String(number) === asked)?.number ?? null;
  const milestone = lines.find((line) => line.kind === "revision");
  const chosen: Ends = {
    from:
      numberIn(from) ??
      offered.look ??
      offered.readers ??
      (milestone?.revision ?? revisions[0])?.number ??
      null,
    to: numberIn(to),
  };
  return (
    <>
      <PageHead
        title={t("revisionsOf", { headline: story.content.headline || t("untitled") })}
        action={<ButtonLink href={deskStoryPath(id)}>{t("backToStory")}</ButtonLink>}
      />
      <NoteLook articleId={id} version={story.version} />
      {revisions.length === 0 ? <EmptyState title={t("noRevisions")} text={t("noRevisionsNext")} /> : null}
      <div className="flex flex-col gap-10 lg:flex-row lg:items-start lg:gap-12">
        {chosen.from === null ? null : (
          <section aria-labelledby="comparison" className="min-w-0 grow">
            <h2 id="comparison" className="mb-2 text-title font-bold">
              {t("compare.title")}
            </h2>
            <ComparedChoice
              path={path}
              chosen={chosen}
              offered={offered}
              revisions={choosable(revisions, lines, chosen)}
              language={language}
            />
            <Comparison actor={user} articleId={id} ends={chosen} language={language} />
          </section>
        )}
        <section aria-labelledby="milestones" className="min-w-0 lg:w-96 lg:shrink-0">
          <h2 id="milestones" className="mb-2 text-title font-bold">
            {t("milestones")}
          </h2>
          <RevisionList lines={lines} path={path} opened={numberIn(opened)} language={language} />
        </section>
      </div>
    </>
  );
}

/** Milestones, and what is chosen though it is none. */
function choosable(revisions: ListedRevision[], lines: HistoryLine[], { from, to }: Ends): ListedRevision[] {
  const milestones = new Set(
    lines.flatMap((line) => (line.kind === "revision" ? [line.revision.number] : [])),
  );
  return revisions.filter(({ number }) => milestones.has(number) || number === from || number === to);
}
