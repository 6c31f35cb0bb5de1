import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { byLetter, mostActive } from "@/newsroom/topic/index-order";
import type { IndexedTopic } from "@/newsroom/topic/rules";

/** Every topic that has a story: those most written about of late, and all by letter. */
export function TopicsPage({ topics, outlet }: { topics: IndexedTopic[]; outlet: SiteOutlet }) {
  const { edition } = outlet;
  const t = texts(edition, "site");
  if (topics.length === 0) return <Notice outlet={outlet} kind="emptyList" />;
  const active = mostActive(topics);
  const letters = byLetter(topics, edition.language);
  return (
    <>
      <header className="mt-6 border-b border-line pb-5 md:mt-8">
        <h1 className="text-headline font-bold">{t("topics")}</h1>
        <p className="mt-1 text-body text-muted">{t("topicIndex.explained")}</p>
      </header>
      {active.length > 0 && (
        <section aria-labelledby="active" className="mt-6">
          <h2 id="active" className="text-third font-bold">
            {t("topicIndex.active")}
          </h2>
          <Topics topics={active} edition={edition} />
        </section>
      )}
      <nav aria-label={t("topicIndex.letters")} className="mt-8 border-t-2 border-ink pt-3">
        <ul className="flex flex-wrap gap-x-1 gap-y-1">
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letter}`} className="link block min-w-8 px-2 py-1 text-center font-bold">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, topics: held }) => (
        <section key={letter} aria-labelledby={letter} className="mt-6 scroll-mt-4">
          <h2 id={letter} className="text-third font-bold text-muted">
            {letter}
          </h2>
          <Topics topics={held} edition={edition} />
        </section>
      ))}
    </>
  );
}

function Topics({ topics, edition }: { topics: IndexedTopic[]; edition: Edition }) {
  const t = texts(edition, "site");
  return (
    <ul className="mt-2 grid grid-cols-1 gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
      {topics.map(({ id, name, slug, count }) => (
        <li key={id}>
          <a href={listPath(edition.key, "topic", slug)} className="link inline-block py-1">
            <bdi>{name}</bdi>
          </a>{" "}
          <span className="text-meta text-muted">{t("articles", { count })}</span>
        </li>
      ))}
    </ul>
  );
}
