import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { StoryBody } from "./body";
import { StoryFigure } from "./story-figure";

type Props = { article: PublishedArticle; edition: Edition; siteUrl: string };

/** A story as a feed carries it: pictures and body by the same renderer as its page, at absolute addresses. */
export function FeedStory({ article, edition, siteUrl }: Props) {
  const { leadPicture, body, pictures } = article;
  const { language, direction } = edition;
  return (
    <div lang={language} dir={direction}>
      {leadPicture && (
        <StoryFigure picture={leadPicture} edition={edition} sizes="100vw" mediaBase={`${siteUrl}/media`} />
      )}
      <StoryBody body={body} edition={edition} pictures={pictures} mediaBase={`${siteUrl}/media`} />
    </div>
  );
}
