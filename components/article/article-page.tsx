import type { ReactNode } from "react";
import { CorrectionNotes } from "@/components/correction/correction-notes";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { MediaBase } from "@/newsroom/picture/rules";
import type { Card, PublishedArticle } from "@/newsroom/published-article/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import { AgeNotice } from "./age-notice";
import { ArticleHeader } from "./article-header";
import { StoryBody } from "./body";
import { RelatedArticles } from "./related-articles";
import { ShareLinks } from "./share-links";
import { SheetFoot } from "./sheet-foot";
import { Signers } from "./signers";
import { StoryFigure } from "./story-figure";
import { TopicLinks } from "./topic-links";

export type ArticlePageProps = {
  article: PublishedArticle;
  edition: Edition;
  /** Those in which it may stand too. */
  editions: Edition[];
  related: Card[];
  /** Null where the page shows no comments, as in a preview. */
  commentCount: number | null;
  /** Where it stands what changed; null where that is not shown. */
  changesPath?: string | null;
  siteUrl: string;
  /** A moment of the day of which the page is; without it the story's age is not told. */
  today?: Date;
  /** Where pictures are read from; the desk's previews have a place of their own. */
  mediaBase?: MediaBase;
  /** "Did you like this article?" */
  reaction?: ReactNode;
  /** With what to go on in the section. */
  next?: ReactNode;
  mostRead?: ReactNode;
  comments?: ReactNode;
};

/** A whole story, the same for its readers and for the preview in the desk. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, edition, related, commentCount, changesPath, siteUrl, today, mediaBase } = props;
  // What is not out yet has no address to send, and its headline is nobody else's.
  const isWithReaders = article.revision !== null;
  const { reaction, next, mostRead, comments } = props;
  return (
    <>
      <article
        className="story"
        lang={edition.language}
        dir={edition.direction}
        data-revision={article.revision ?? undefined}
        data-story={article.revision === null ? undefined : article.id}
      >
        <ArticleHeader {...{ article, edition, commentCount, changesPath }} />
        {article.leadPicture && (
          <div className="lead-picture mx-auto mt-3 max-w-wide md:mt-6">
            <StoryFigure
              picture={article.leadPicture}
              edition={edition}
              sizes="(min-width: 64rem) 60rem, 92vw"
              isFirst
              mediaBase={mediaBase}
            />
          </div>
        )}
        <div className="story-columns mx-auto mt-4 flex flex-col gap-4 empty:hidden md:mt-8">
          {today && <AgeNotice publishedAt={article.firstPublishedAt} today={today} edition={edition} />}
          <CorrectionNotes corrections={article.corrections} place="above" edition={edition} />
        </div>
        <div className="story-columns mx-auto mt-4 md:mt-8">
          <StoryBody
            body={article.body}
            edition={edition}
            pictures={article.pictures}
            mediaBase={mediaBase}
          />
          <CorrectionNotes corrections={article.corrections} place="below" edition={edition} />
          <div className="story-rail mt-10 flex flex-col gap-6 print:hidden">
            <Siblings {...props} />
            <Signers bylines={article.bylines} edition={edition} />
            <TopicLinks topics={article.topics} edition={edition} />
            {isWithReaders && <ShareLinks article={article} edition={edition} siteUrl={siteUrl} />}
          </div>
          {reaction && <div className="mt-6 print:hidden">{reaction}</div>}
        </div>
        <div className="story-columns mx-auto mt-12 empty:hidden print:hidden">{next}</div>
        <div className="mt-12 grid grid-cols-1 gap-x-8 gap-y-12 empty:hidden lg:grid-cols-3 print:hidden">
          <RelatedArticles cards={related} edition={edition} />
          {mostRead}
        </div>
        {comments && <div className="story-columns mx-auto mt-12">{comments}</div>}
      </article>
      {isWithReaders && <SheetFoot article={article} edition={edition} siteUrl={siteUrl} />}
    </>
  );
}

function Siblings({ article, edition, editions }: ArticlePageProps) {
  const siblings = editions.flatMap((each) =>
    article.siblings
      .filter((sibling) => sibling.edition === each.key)
      .map((sibling) => ({ ...each, sibling })),
  );
  if (siblings.length === 0) return null;
  return (
    <div className="border-s-3 border-line ps-4 text-small">
      {siblings.map(({ sibling, language, tag, direction }) => (
        <p key={sibling.id}>
          {texts(edition, "site")(`alsoIn.${language}`)}{" "}
          <a href={articlePath(sibling)} lang={language} hrefLang={tag} className="link">
            <bdi dir={direction}>
              <InOrder text={bound(sibling.headline)} />
            </bdi>
          </a>
        </p>
      ))}
    </div>
  );
}
