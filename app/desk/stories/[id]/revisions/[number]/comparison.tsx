import { editionOf } from "@/app/desk/editions";
import { ComparedParts } from "@/components/desk/story/compared-parts";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { texts } from "@/messages/texts";
import type { Actor } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { compareStories } from "@/newsroom/article/comparison";
import { getPreview } from "@/newsroom/article/queries";
import type { ListedRevision } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

/** What a revision may be held against; `number` is undefined for the working copy. */
function othersOf({ number }: ListedRevision, revisions: ListedRevision[]) {
  const published = revisions.find((each) => each.isPublished)?.number;
  const hasPublished = published !== undefined && published !== number && published !== number - 1;
  return [
    ...(number > 1 ? [{ name: "previous" as const, number: number - 1 }] : []),
    ...(hasPublished ? [{ name: "published" as const, number: published }] : []),
    { name: "working" as const, number: undefined },
  ];
}

type Props = {
  actor: Actor;
  articleId: string;
  revision: ListedRevision;
  revisions: ListedRevision[];
  /** What the address asks to hold it against. */
  wanted: string | string[] | undefined;
  language: Language;
};

/** How a revision differs from the one before it, from what readers have, or from the working copy. */
export async function Comparison({ actor, articleId, revision, revisions, wanted, language }: Props) {
  const others = othersOf(revision, revisions);
  const other = others.find(({ name }) => name === wanted) ?? others[0];
  const [words, otherWords] = await Promise.all([
    getPreview(actor, articleId, revision.number),
    getPreview(actor, articleId, other?.number),
  ]);
  const edition = await editionOf(words.edition);
  const isLater = other?.number === undefined || other.number > revision.number;
  const inWords = (one: PublishedArticle) => ({
    ...one,
    genre: texts(edition, "site")(`genre.${one.genre}`),
  });
  const [before, after] = isLater ? [words, otherWords] : [otherWords, words];
  const t = texts(language, "stories");
  return (
    <section aria-labelledby="comparison" className="mb-8">
      <h2 id="comparison" className="mb-2 text-title font-bold">
        {t("compare.title")}
      </h2>
      <ScopeTabs
        label={t("compare.title")}
        tabs={others.map(({ name }) => ({
          href: `${deskStoryPath(articleId)}/revisions/${revision.number}?with=${name}`,
          label: t(`compare.with.${name}`),
          isCurrent: name === other?.name,
        }))}
      />
      <p className="mb-4 text-muted">{t(isLater ? "compare.laterNote" : "compare.earlierNote")}</p>
      <ComparedParts
        parts={compareStories(inWords(before), inWords(after), edition.language)}
        edition={edition}
        language={language}
      />
    </section>
  );
}
