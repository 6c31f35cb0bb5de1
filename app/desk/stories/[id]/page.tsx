import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { orNotFound } from "@/app/or-not-found";
import { siteUrl } from "@/app/site-url";
import { PageHead } from "@/components/desk/page-head";
import { PublishFacts } from "@/components/desk/story/publish-facts";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { StandingMoved } from "@/components/desk/story/standing-moved.client";
import { StepDone } from "@/components/desk/story/step-done";
import { StepPanel } from "@/components/desk/story/step-panel";
import { StoryFacts } from "@/components/desk/story/story-facts";
import { StoryLinks } from "@/components/desk/story/story-links";
import { StoryText } from "@/components/desk/story/story-text";
import { Timeline } from "@/components/desk/story/timeline";
import { Translations } from "@/components/desk/story/translations";
import { Wanted } from "@/components/desk/story/wanted";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { getArticle, getPreview, listArticleHistory, listTranslations } from "@/newsroom/article/queries";
import { pictureIdsOf, standingOf } from "@/newsroom/article/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { slugFrom } from "@/newsroom/slug/rules";
import { createArticleAction } from "../actions";
import { stepDone, stepsFor } from "../steps";

type Props = PageProps<"/desk/stories/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  return { title: content.headline || texts(user.language, "stories")("untitled") };
}

/** One story: what may be done with it beside what it says, and what was. */
export default async function StoryPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { language } = user;
  const { id } = await params;
  const story = await orNotFound(getArticle(user, id));
  const [words, entries, translations, outlet] = await Promise.all([
    getPreview(user, id),
    listArticleHistory(user, id),
    listTranslations(user, id),
    getPublishedOutlet(),
  ]);
  const t = texts(language, "stories");
  const { state, subject, content, row } = story;
  const standing = standingOf(state, story.hasUnpublishedChanges);
  const steps = stepsFor(user, story);
  const addressOf = (slug: string) => siteUrl() + articlePath({ ...words, slug });
  const formerAddress = row.slug ? addressOf(row.slug) : null;
  return (
    <>
      <PageHead
        title={content.headline.trim() || t("untitled")}
        note={<StandingBadge standing={standing} language={language} />}
        action={
          <StoryLinks
            id={id}
            edition={row.edition}
            mayEdit={can(user, "article:edit", subject)}
            isPublic={state.publicState === "published"}
            language={language}
          />
        }
      />
      <StepDone
        step={stepDone((await searchParams).done, entries[0])}
        address={formerAddress}
        language={language}
      />
      <StandingMoved
        key={entries.find(({ actorId }) => actorId === user.id)?.id}
        standing={standing}
        sentence={t("moved", { standing: texts(language, "desk")(`standing.${standing}`) })}
      />
      <div className="flex flex-col gap-8 lg:flex-row lg:items-start lg:gap-12">
        <div className="flex flex-col gap-6 lg:order-last lg:w-80 lg:shrink-0">
          <Wanted changes={state.changesRequested} language={language} />
          <StepPanel
            steps={steps}
            articleId={id}
            version={story.version}
            texts={{ cancel: t("cancel"), busy: texts(language, "desk")("form.busy") }}
          />
          {steps.some(({ verb }) => verb === "publish") ? (
            <PublishFacts
              address={addressOf(slugFrom(content.slug || content.headline, id))}
              formerAddress={formerAddress}
              pictureCount={pictureIdsOf(content).length}
              language={language}
            />
          ) : null}
          <StoryFacts story={story} language={language} />
          <Translations
            articleId={id}
            translations={translations}
            editionsInUse={outlet?.editionsInUse ?? []}
            action={createArticleAction}
            language={language}
          />
        </div>
        <div className="flex min-w-0 grow flex-col gap-10">
          <StoryText words={words} language={language} />
          <Timeline entries={entries} language={language} />
        </div>
      </div>
    </>
  );
}
