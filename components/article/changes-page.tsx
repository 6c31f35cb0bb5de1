import { NewsTime } from "@/components/site/news-time";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { ChangedPart, PublishedChanges } from "@/newsroom/change/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { ComparedRuns } from "./compared-runs";

type Props = { article: PublishedArticle; changes: PublishedChanges; edition: Edition };

/** What changed in a story since readers first had it: the paragraphs that are no longer what they were. */
export function ChangesPage({ article, changes, edition }: Props) {
  const t = texts(edition, "site");
  return (
    <div className="mx-auto mt-6 max-w-measure md:mt-8">
      <h1 className="text-heading font-bold">{t("changes.title")}</h1>
      <p className="mt-1">
        <a href={articlePath(article)} className="link font-bold">
          <InOrder text={bound(article.headline)} />
        </a>
      </p>
      <p className="mt-2 text-small text-muted">
        {t.rich("changes.explained", { first: () => <NewsTime at={changes.since} edition={edition} time /> })}
      </p>
      <div className="compared mt-6 flex flex-col gap-6">
        {changes.parts.map((compared) => (
          <Part key={compared.part} compared={compared} edition={edition} />
        ))}
      </div>
    </div>
  );
}

function Part({ compared, edition }: { compared: ChangedPart; edition: Edition }) {
  const { part, lines, isOtherPicture } = compared;
  const t = texts(edition, "stories");
  const look = `mt-2 wrap-anywhere ${part === "headline" ? "text-title font-bold" : "text-body"}`;
  return (
    <section aria-labelledby={part}>
      <h2 id={part} className="border-b border-line text-small font-bold text-muted">
        {t(`part.${part}`)}
      </h2>
      {isOtherPicture && <p className="mt-2 text-small text-muted">{t("compare.otherPicture")}</p>}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, lines have no other name
        <p key={index} className={look}>
          <ComparedRuns runs={line} language={edition.language} />
        </p>
      ))}
    </section>
  );
}
