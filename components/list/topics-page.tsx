import { Notice } from "@/components/site/notice";
import type { SiteOutlet } from "@/components/site/outlet";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { byLetter, bySection, mostActive } from "@/newsroom/topic/index-order";
import type { IndexedTopic } from "@/newsroom/topic/rules";

type Props = { topics: IndexedTopic[]; outlet: SiteOutlet };

/** Every topic that has a story: those most written about of late, the busiest of each section, and all by letter. */
export function TopicsPage({ topics, outlet }: Props) {
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
      <BySection topics={topics} outlet={outlet} />
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
        <section key={letter} aria-labelledby={letter} className="flex gap-x-4 border-b border-line py-2">
          <h2 id={letter} className="w-8 shrink-0 scroll-mt-4 text-third font-bold text-muted">
            {letter}
          </h2>
          <Topics topics={held} edition={edition} />
        </section>
      ))}
    </>
  );
}

function BySection({ topics, outlet: { edition, sections } }: Props) {
  const found = bySection(topics, sections);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="by-section" className="mt-8 border-t-2 border-ink pt-3">
      <h2 id="by-section" className="text-third font-bold">
        {texts(edition, "site")("topicIndex.bySection")}
      </h2>
      <div className="mt-2 grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        {found.map(({ section, topics: held }) => (
          <div key={section.id}>
            <h3 className="font-bold">
              <a href={listPath(edition.key, "section", section.slug)} className="link-quiet">
                {section.name}
              </a>
            </h3>
            <ul className="flex flex-wrap gap-x-4">
              {held.map(({ id, name, slug }) => (
                <li key={id}>
                  <a href={listPath(edition.key, "topic", slug)} className="link inline-block py-0.5">
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Topics({ topics, edition }: { topics: IndexedTopic[]; edition: Edition }) {
  const t = texts(edition, "site");
  return (
    <ul className="grid grow grid-cols-1 gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
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
