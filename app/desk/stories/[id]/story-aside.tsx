import type { CurrentUser } from "@/app/auth";
import { clockFor, readAllEditions } from "@/app/desk/editions";
import { liftEmbargoAction, setEmbargoAction } from "@/app/desk/embargo/actions";
import { EmbargoPanel } from "@/components/desk/embargo/embargo-panel";
import { FollowStory } from "@/components/desk/notice/follow-story";
import { OpenLinks } from "@/components/desk/preview-link/open-links";
import { DuplicateStory } from "@/components/desk/story/duplicate-story";
import { EndPanel } from "@/components/desk/story/end-panel";
import { PromisePanel } from "@/components/desk/story/promise-panel";
import { ShareCard } from "@/components/desk/story/share-card";
import { StoryFacts } from "@/components/desk/story/story-facts";
import { Translations } from "@/components/desk/story/translations";
import { KeepTemplate } from "@/components/desk/template/keep-template";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listTranslations } from "@/newsroom/article/queries";
import type { DeskArticle } from "@/newsroom/article/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { getOwnFollow } from "@/newsroom/notification/choosing";
import { listPreviewLinks } from "@/newsroom/preview-link/queries";
import { getProof } from "@/newsroom/proof/queries";
import { countReadsOfLastHour, listReadLines } from "@/newsroom/read/figures";
import { getPublishedFingerprint } from "@/newsroom/share-card/queries";
import { followAction, unfollowAction } from "../../notifications/actions";
import { keepTemplateAction } from "../../templates/actions";
import {
  createArticleAction,
  dropEndAction,
  duplicateArticleAction,
  movePromiseAction,
  returnToFrontsAction,
  setEndAction,
} from "../actions";
import { Corrections } from "./corrections";
import { Decision } from "./decision";
import { StoryWork } from "./story-work";

type Props = {
  user: CurrentUser;
  story: DeskArticle;
  edition: Edition;
  addressOf: (slug: string) => string;
  /** Whether the panel of its publication stands open. */
  isPublishing: boolean;
};

/** What may be done with a story, what is known of it, and where else it stands. */
export async function StoryAside({ user, story, edition, ...shown }: Props) {
  const { language } = user;
  const { id } = story.row;
  const [translations, editions, clock, lines, lastHours, proof, card, links, followId] = await Promise.all([
    listTranslations(user, id),
    readAllEditions(),
    clockFor(language),
    listReadLines(user, [id]),
    countReadsOfLastHour(user, [id]),
    getProof(user, id),
    getPublishedFingerprint(id),
    listPreviewLinks(user, id),
    getOwnFollow(user, id),
  ]);
  return (
    <div className="flex flex-col gap-6 lg:order-last lg:w-80 lg:shrink-0">
      <Decision {...shown} user={user} story={story} edition={edition} clock={clock} />
      <StoryWork user={user} story={story} clock={clock} />
      <OpenLinks articleId={id} links={links} language={language} />
      <StoryFacts
        story={story}
        reads={{ line: lines.get(id), lastHour: lastHours.get(id) ?? 0 }}
        proof={proof}
        edition={edition}
        clock={clock}
        language={language}
      />
      <PromisePanel
        story={story}
        action={can(user, "article:publish", story.subject) ? movePromiseAction : null}
        clock={clock}
      />
      <EmbargoPanel
        story={story}
        actions={
          can(user, story.embargo ? "article:liftEmbargo" : "article:setEmbargo", story.subject)
            ? { set: setEmbargoAction, lift: liftEmbargoAction }
            : null
        }
        language={language}
      />
      <EndPanel
        story={story}
        actions={
          can(user, "article:withdraw", story.subject)
            ? { set: setEndAction, drop: dropEndAction, return: returnToFrontsAction }
            : null
        }
        language={language}
      />
      <Corrections user={user} story={story} />
      {story.state.publicState === "published" ? (
        <ShareCard articleId={id} headline={story.content.headline} fingerprint={card} language={language} />
      ) : null}
      <Translations
        articleId={id}
        translations={translations}
        editions={editions}
        action={createArticleAction}
        language={language}
      />
      <section aria-labelledby="tools" className="flex flex-col gap-3">
        <h2 id="tools" className="text-title font-bold">
          {texts(language, "stories")("tools")}
        </h2>
        <div className="flex flex-wrap items-start gap-2">
          <FollowStory
            articleId={id}
            followId={followId}
            follow={followAction}
            unfollow={unfollowAction}
            language={language}
          />
          {can(user, "article:create") ? (
            <DuplicateStory story={story} action={duplicateArticleAction} language={language} />
          ) : null}
          {can(user, "template:manage") ? (
            <KeepTemplate story={story} edition={edition} action={keepTemplateAction} language={language} />
          ) : null}
        </div>
      </section>
    </div>
  );
}
