import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { siteUrl } from "@/app/_public/site-url";
import { requireUser } from "@/app/auth";
import { clockFor, editionOf } from "@/app/desk/editions";
import { StoryWhereabouts } from "@/components/desk/editor/whereabouts/story-whereabouts.client";
import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { LiveStories, WhoIsAt } from "@/components/desk/live/live-stories.client";
import { PageHead } from "@/components/desk/page-head";
import { NoteLook } from "@/components/desk/story/note-look.client";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { StoryLinks } from "@/components/desk/story/story-links";
import { StoryText } from "@/components/desk/story/story-text";
import { Timeline } from "@/components/desk/story/timeline";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { Words } from "@/components/ui/words";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { getArticle, getPreview, listArticleHistory } from "@/newsroom/article/queries";
import { standingOf } from "@/newsroom/article/standing";
import { isolated } from "@/newsroom/language/numbers";
import { deskTitle } from "@/newsroom/plan/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { StoryAside } from "./story-aside";
import { StoryNews } from "./story-news";

type Props = PageProps<"/desk/stories/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content, slugLine } = await orNotFound(getArticle(user, (await params).id));
  const headline = deskTitle(content.headline, slugLine).trim();
  return { title: headline ? isolated(headline) : texts(user.language, "stories")("untitled") };
}

/** One story: what may be done with it beside what it says, and what was. */
export default async function StoryPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const [{ id }, { open, done }] = await Promise.all([params, searchParams]);
  const story = await orNotFound(getArticle(user, id));
  const { state, subject, row, promise } = story;
  const [words, entries, edition] = await Promise.all([
    getPreview(user, id),
    listArticleHistory(user, id),
    editionOf(row.edition),
  ]);
  const standing = standingOf(state, { ...story, isPromised: promise !== null });
  const mayEdit = can(user, "article:edit", subject);
  const headline = deskTitle(story.content.headline, story.slugLine).trim();
  const known = { user, story, addressOf: (slug: string) => siteUrl() + articlePath({ ...words, slug }) };
  return (
    <>
      <PageHead
        title={
          headline ? (
            <Words of={headline} language={edition.language} />
          ) : (
            texts(language, "stories")("untitled")
          )
        }
        note={
          <>
            <StandingBadge standing={standing} language={language} />{" "}
            <EmbargoMark until={story.embargo?.until ?? null} language={language} />
          </>
        }
        action={
          <StoryLinks story={row} mayEdit={mayEdit} language={language}>
            <TextsProvider
              clock={await clockFor(language)}
              messages={{ desk: messages[language].desk, editor: messages[language].editor }}
            >
              <StoryWhereabouts articleId={id} person={user.id} edition={edition} mayEdit={mayEdit} />
            </TextsProvider>
          </StoryLinks>
        }
      />
      <LiveStories ids={[id]}>
        <p role="status" className="mb-6 empty:hidden">
          <WhoIsAt id={id} />
        </p>
      </LiveStories>
      <NoteLook articleId={id} version={story.version} />
      <StoryNews {...known} standing={standing} entries={entries} done={done} />
      <div className="flex flex-col gap-8 lg:flex-row lg:items-start lg:gap-12">
        <StoryAside {...known} edition={edition} isPublishing={open === "publish"} />
        <div className="flex min-w-0 grow flex-col gap-10">
          <StoryText
            words={words}
            commissioned={story.row.commissionedWords}
            edition={edition}
            language={language}
          />
          <Timeline entries={entries} language={language} />
        </div>
      </div>
    </>
  );
}
