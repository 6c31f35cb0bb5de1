import { Pagination } from "@/components/list/pagination";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { correctionsPath } from "@/newsroom/address/rules";
import { correctionsPerPage, type ListedCorrection } from "@/newsroom/correction/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { articlePath } from "@/newsroom/published-article/rules";
import { CorrectionNote } from "./correction-note";

type Props = {
  corrections: ListedCorrection[];
  total: number;
  hasMore: boolean;
  page: number;
  edition: Edition;
};

/** What an edition corrected in its published stories, newest first. */
export function CorrectionsPage({ corrections, edition, ...list }: Props) {
  const t = texts(edition, "corrections");
  return (
    <>
      <header className="mt-6 border-b border-line pb-5 md:mt-8">
        <h1 className="text-headline font-bold">{t("title")}</h1>
        <p className="mt-1 text-body text-muted">{t("explained")}</p>
      </header>
      {corrections.length === 0 && <p className="mt-6 text-body">{t("none")}</p>}
      {corrections.map(({ story, ...correction }) => (
        <section key={correction.id} className="mt-6 max-w-measure">
          <h2 className="mb-2 text-third font-bold wrap-break-word">
            <a href={articlePath(story)} className="link-quiet">
              <InOrder text={bound(story.headline)} />
            </a>
          </h2>
          <CorrectionNote correction={correction} edition={edition} />
        </section>
      ))}
      <Pagination
        {...list}
        edition={edition}
        perPage={correctionsPerPage}
        pathOf={(page) => correctionsPath(edition.key, page)}
      />
    </>
  );
}
