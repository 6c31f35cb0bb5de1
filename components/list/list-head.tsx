import { Picture } from "@/components/picture/picture";
import { NewsTime } from "@/components/site/news-time";
import { texts } from "@/messages/texts";
import { feedPath } from "@/newsroom/address/rules";
import { newsDate } from "@/newsroom/date/rules";
import { countLimit } from "@/newsroom/paging";
import { AuthorContact } from "./author-contact";
import type { ListPageProps } from "./list-page";

/** What a section, topic or byline is: its name, what the newsroom says of it, how much there is and of when. */
export function ListHead({ outlet: { edition }, kind, subject, total, span }: ListPageProps) {
  const t = texts(edition, "site");
  const { name, description, picture, slug, contact } = subject;
  return (
    <header className="mt-6 flex items-start gap-5 border-b border-line pb-5 md:mt-8">
      {picture && (
        <Picture
          picture={picture}
          alternative=""
          sizes="(min-width: 48rem) 9rem, 5rem"
          isFirst
          className="aspect-square w-20 shrink-0 bg-wash object-cover md:w-36"
        />
      )}
      <div className="min-w-0">
        {kind === "topic" && <p className="text-small font-bold text-muted">{t(kind)}</p>}
        <h1 className="text-headline font-bold">
          {kind === "byline" ? t("byline", { name }) : <bdi>{name}</bdi>}
        </h1>
        {description !== "" && (
          <p className="mt-1 max-w-measure text-body text-pretty text-muted">{description}</p>
        )}
        {contact && <AuthorContact contact={contact} edition={edition} />}
        <p className="mt-2 flex flex-wrap gap-x-5 text-small text-muted">
          <span>
            {total > countLimit ? t("articlesMore", { count: countLimit }) : t("articles", { count: total })}
          </span>
          {kind === "topic" && span && <Span span={span} edition={edition} />}
          <a href={feedPath(edition.key, { kind, slug })} className="link-quiet">
            {t("feed")}
          </a>
        </p>
      </div>
    </header>
  );
}

type SpanProps = {
  span: NonNullable<ListPageProps["span"]>;
  edition: ListPageProps["outlet"]["edition"];
};

/** From which day to which its stories are; of one day that day. */
function Span({ span: { first, last }, edition }: SpanProps) {
  if (newsDate(first, edition) === newsDate(last, edition)) return <NewsTime at={last} edition={edition} />;
  return (
    <span>
      {texts(edition, "site").rich("span", {
        first: () => <NewsTime at={first} edition={edition} />,
        last: () => <NewsTime at={last} edition={edition} />,
      })}
    </span>
  );
}
