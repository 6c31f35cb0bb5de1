import type { Metadata } from "next";
import { orNotFound } from "@/app/_answers/or-not-found";
import { siteUrl } from "@/app/_public/site-url";
import { requireUser } from "@/app/auth";
import { clockFor, editionOf } from "@/app/desk/editions";
import { StoryEditor } from "@/components/desk/editor/editor.client";
import type { OpenedStory } from "@/components/desk/editor/story";
import { StandingLine } from "@/components/desk/story/standing-line";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { shortPath } from "@/newsroom/address/rules";
import { getArticle } from "@/newsroom/article/queries";
import { availableVerbs, isArticleStepPossible } from "@/newsroom/article/steps";
import { listBylines } from "@/newsroom/byline/queries";
import { genres, pictureIdsOf } from "@/newsroom/content/words";
import { getStrictness, listPassed, listUnnamed } from "@/newsroom/fitness/queries";
import { isolated } from "@/newsroom/language/numbers";
import { listPicturesOf } from "@/newsroom/picture/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listStoriesNow } from "@/newsroom/sitting/queries";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { setPictureRightsAction } from "../../../pictures/actions";
import { setLengthAction, showHistoryAction, submitFromSurfaceAction } from "./actions";

type Props = PageProps<"/desk/stories/[id]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const { content } = await orNotFound(getArticle(user, (await params).id));
  const headline = content.headline.trim();
  return { title: headline ? isolated(headline) : texts(user.language, "editor")("untitled") };
}

export default async function EditStoryPage({ params }: Props) {
  const user = await requireUser();
  const opened = await orNotFound(getArticle(user, (await params).id));
  const { row, state, subject, ...copy } = opened;
  const clock = await clockFor(user.language);
  const [now] = await listStoriesNow(user, [row.id], { sessionId: user.sessionId });
  const story: OpenedStory = {
    id: row.id,
    edition: await editionOf(row.edition),
    version: copy.version,
    savedAt: copy.savedAt,
    content: copy.content,
    isEditable: can(user, "article:edit", subject),
    // Of one's own windows only the browser knows which are still there.
    now: now ? { ...now, holder: now.holder?.isOwn ? null : now.holder } : null,
    strictness: await getStrictness(user, row.edition),
    passed: await listPassed(user, row.id),
    unnamed: await listUnnamed(user, row.id),
    isSubmittable: isArticleStepPossible(state, "submit") && can(user, "article:submit", subject),
    isPublishable: availableVerbs(user, state, subject).some(
      (verb) => verb === "publish" || verb === "update",
    ),
    changesRequested: state.changesRequested,
    standing: <StandingLine story={opened} clock={clock} />,
    address: siteUrl() + shortPath({ edition: row.edition, id: row.id }),
  };
  const [sections, topics, bylines, pictures] = await Promise.all([
    listPublishedSections(row.edition),
    listPublishedTopics(row.edition),
    listBylines(user, row.edition),
    listPicturesOf(user, pictureIdsOf(copy.content)),
  ]);
  const site = texts(user.language, "site");
  const namedGenres = genres.map((id) => ({ id, name: site(`genre.${id}`) }));
  const { desk, editor, errors, notes, pictures: library, style } = messages[user.language];
  return (
    <TextsProvider clock={clock} messages={{ desk, editor, errors, notes, pictures: library, style }}>
      <StoryEditor
        story={story}
        choices={{ genres: namedGenres, sections, topics, bylines }}
        pictures={pictures}
        setRights={setPictureRightsAction}
        person={{ id: user.id, email: user.email }}
        submit={submitFromSurfaceAction}
        showHistory={showHistoryAction}
        length={{
          commissioned: row.commissionedWords,
          set: can(user, "article:setLength", subject) ? setLengthAction : null,
        }}
      />
    </TextsProvider>
  );
}
