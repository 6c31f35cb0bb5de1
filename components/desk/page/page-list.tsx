import { editionName } from "@/components/desk/edition-name";
import { buttonClass } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { isoInZone, newsDate } from "@/newsroom/date/rules";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import { type PageKind, pageKinds } from "@/newsroom/page/rules";

type Written = { edition: string; kind: PageKind; headline: string; updatedAt: Date };

/** The standing pages of each edition in use: which are written, and since when. */
export function PageList({ written, inUse, clock }: { written: Written[]; inUse: Edition[]; clock: Clock }) {
  const t = texts(clock, "outlet");
  return inUse.map((edition) => (
    <section key={edition.key} className="mb-8">
      <h2 className="mb-2 text-title font-bold">{editionName(edition, clock.language)}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {pageKinds.map((kind) => {
          const page = written.find((each) => each.edition === edition.key && each.kind === kind);
          const name = {
            title: t(`pages.kind.${kind}`),
            edition: editionName(edition, clock.language),
          };
          return (
            <li key={kind} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div className="min-w-0 grow">
                <p className="font-bold">{name.title}</p>
                <p className="text-small text-muted">
                  {page ? <Updated page={page} clock={clock} /> : t("pages.unwritten")}
                </p>
              </div>
              <a
                href={`/desk/pages/${edition.key}/${kind}`}
                aria-label={t(page ? "pages.editNamed" : "pages.writeNamed", name)}
                className={buttonClass(page ? "quiet" : "primary")}
              >
                {page ? t("edit") : t("pages.write")}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function Updated({ page, clock }: { page: Written; clock: Clock }) {
  const { updatedAt } = page;
  const date = newsDate(updatedAt, clock, { time: true, zone: false });
  return (
    <time dateTime={isoInZone(updatedAt, clock.timeZone)}>
      {texts(clock, "outlet")("pages.updated", { date })}
    </time>
  );
}
