import { CorrectionNotes } from "@/components/correction/correction-notes";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { StoryBody } from "./body";
import { StoryFigure } from "./story-figure";

type Props = { article: PublishedArticle; edition: Edition; siteUrl: string };

/** A story as a feed carries it: pictures, body and corrections by the same renderers as its page, at absolute addresses. */
export function FeedStory({ article, edition, siteUrl }: Props) {
  const { leadPicture, body, pictures, corrections } = article;
  const { language, direction } = edition;
  return (
    <div lang={language} dir={direction}>
      <CorrectionNotes corrections={corrections} place="above" edition={edition} />
      {leadPicture && (
        <StoryFigure picture={leadPicture} edition={edition} sizes="100vw" mediaBase={`${siteUrl}/media`} />
      )}
      <StoryBody
        body={body}
        edition={edition}
        pictures={pictures}
        mediaBase={`${siteUrl}/media`}
        page={`${siteUrl}${articlePath(article)}`}
      />
      <CorrectionNotes corrections={corrections} place="below" edition={edition} />
    </div>
  );
}
