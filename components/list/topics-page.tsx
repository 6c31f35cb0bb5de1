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
          <ul className="mt-1 grid grid-cols-2 gap-x-8 gap-y-1 lg:grid-cols-3">
            <Topics topics={active} edition={edition} />
          </ul>
        </section>
      )}
      <BySection topics={topics} outlet={outlet} />
      <ByLetter topics={topics} edition={edition} />
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
      <div className="mt-2 grid grid-cols-2 gap-x-8 gap-y-4 lg:grid-cols-4">
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

type OfEdition = { topics: IndexedTopic[]; edition: Edition };

/** As in the index of a book: down one column, then the next. */
function ByLetter({ topics, edition }: OfEdition) {
  const letters = byLetter(topics, edition.language);
  return (
    <section aria-labelledby="by-letter" className="mt-8 border-t-2 border-ink pt-3">
      <h2 id="by-letter" className="text-third font-bold">
        {texts(edition, "site")("topicIndex.byLetter")}
      </h2>
      <nav aria-labelledby="by-letter">
        <ul className="flex flex-wrap gap-1">
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letter}`} className="link block min-w-8 px-2 py-1 text-center font-bold">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-3 columns-2 gap-x-8 lg:columns-4">
        {letters.map(({ letter, topics: held }) => (
          <section key={letter} aria-labelledby={letter} className="break-inside-avoid pb-4">
            <h3 id={letter} className="scroll-mt-4 border-b border-line text-third font-bold text-muted">
              {letter}
            </h3>
            <ul>
              <Topics topics={held} edition={edition} />
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Topics({ topics, edition }: OfEdition) {
  const t = texts(edition, "site");
  return topics.map(({ id, name, slug, count }) => (
    <li key={id}>
      <a href={listPath(edition.key, "topic", slug)} className="link inline-block py-1">
        <bdi>{name}</bdi>
      </a>{" "}
      <span className="text-meta text-muted">{t("articles", { count })}</span>
    </li>
  ));
}
