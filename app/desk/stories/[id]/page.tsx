import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { siteUrl } from "@/app/_public/site-url";
import { requireUser } from "@/app/auth";
import { clockFor, editionOf, readAllEditions } from "@/app/desk/editions";
import { PageHead } from "@/components/desk/page-head";
import { NextWaiting } from "@/components/desk/story/next-waiting.client";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { StandingMoved } from "@/components/desk/story/standing-moved.client";
import { standingWords } from "@/components/desk/story/standing-words";
import { StepDone } from "@/components/desk/story/step-done";
import { StoryFacts } from "@/components/desk/story/story-facts";
import { StoryLinks } from "@/components/desk/story/story-links";
import { StoryText } from "@/components/desk/story/story-text";
import { Timeline } from "@/components/desk/story/timeline";
import { Translations } from "@/components/desk/story/translations";
import { UndoBar } from "@/components/desk/story/undo-bar.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getArticle, getPreview, listArticleHistory, listTranslations } from "@/newsroom/article/queries";
import { getNextWaiting } from "@/newsroom/article/queue";
import { standingOf } from "@/newsroom/article/rules";
import { isolated } from "@/newsroom/language/numbers";
import { getProof } from "@/newsroom/proof/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { countReadsOfLastHour, listReadLines } from "@/newsroom/read/figures";
import { OwnPromises } from "../../own-promises";
import { createArticleAction, takeBackArticleAction } from "../actions";
import { stepDone } from "../steps";
import { Decision } from "./decision";

type Props = PageProps<"/desk/stories/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const headline = content.headline.trim();
  return { title: headline ? isolated(headline) : texts(user.language, "stories")("untitled") };
}

/** One story: what may be done with it beside what it says, and what was. */
export default async function StoryPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { id } = await params;
  const story = await orNotFound(getArticle(user, id));
  const isEditor = can(user, "article:listEverything");
  const [words, entries, translations, editions, clock, waiting, lines, lastHours, proof] = await Promise.all(
    [
      getPreview(user, id),
      listArticleHistory(user, id),
      listTranslations(user, id),
      readAllEditions(),
      clockFor(language),
      isEditor ? getNextWaiting(user, story.row) : null,
      listReadLines(user, [id]),
      countReadsOfLastHour(user, [id]),
      getProof(user, id),
    ],
  );
  const t = texts(language, "stories");
  const { state, subject, content, row } = story;
  const edition = await editionOf(row.edition);
  const reads = { line: lines.get(id), lastHour: lastHours.get(id) ?? 0 };
  const done = stepDone((await searchParams).done, entries[0]);
  const isPromised = story.promise !== null;
  const standing = standingOf(state, { ...story, isPromised });
  const standingText = standingWords(standing, language).join(" · ");
  const addressOf = (slug: string) => siteUrl() + articlePath({ ...words, slug });
  return (
    <>
      <PageHead
        title={
          content.headline.trim() ? (
            <Words of={content.headline} language={edition.language} />
          ) : (
            t("untitled")
          )
        }
        note={<StandingBadge standing={standing} language={language} />}
        action={<StoryLinks story={row} mayEdit={can(user, "article:edit", subject)} language={language} />}
      />
      {story.promise && can(user, "article:publish", subject) ? (
        <UndoBar
          key={story.promise.goLiveAt.getTime()}
          articleId={id}
          action={takeBackArticleAction}
          {...story.promise}
        />
      ) : null}
      <OwnPromises user={user} except={id} />
      <StepDone step={done} address={row.slug ? addressOf(row.slug) : null} language={language} />
      <StandingMoved
        key={done ?? entries.find(({ actorId }) => actorId === user.id)?.id}
        standing={standingText}
        sentence={t("moved", { standing: standingText })}
      />
      {waiting ? (
        <p className="mb-6">
          <NextWaiting
            href={deskStoryPath(waiting.id)}
            isWaitingItself={state.workState === "in_review"}
            isPrimary={done !== null || isPromised}
          />
        </p>
      ) : null}
      <div className="flex flex-col gap-8 lg:flex-row lg:items-start lg:gap-12">
        <div className="flex flex-col gap-6 lg:order-last lg:w-80 lg:shrink-0">
          <Decision user={user} story={story} addressOf={addressOf} edition={edition} clock={clock} />
          <StoryFacts
            story={story}
            reads={reads}
            proof={proof}
            edition={edition}
            clock={clock}
            language={language}
          />
          <Translations
            articleId={id}
            translations={translations}
            editions={editions}
            action={createArticleAction}
            language={language}
          />
        </div>
        <div className="flex min-w-0 grow flex-col gap-10">
          <StoryText words={words} edition={edition} language={language} />
          <Timeline entries={entries} language={language} />
        </div>
      </div>
    </>
  );
}
