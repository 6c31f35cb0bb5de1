import { editionName } from "@/components/desk/edition-name";
import { FilterBar } from "@/components/desk/filter-bar";
import { texts } from "@/messages/texts";
import type { QueueWanted } from "@/newsroom/comment/queue-rules";
import type { Edition } from "@/newsroom/edition/rules";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { queueAddress, queuePath } from "./paths";

type Story = { id: string; headline: string; pending: number };
type Props = {
  wanted: QueueWanted;
  stories: Story[];
  editions: Edition[];
  sections: { id: string; name: string }[];
  language: Language;
};

/** Search and filters of the queue, in one line; the choice lives in the address. */
export function QueueFilter({ wanted, stories, editions, sections, language }: Props) {
  const t = texts(language, "comments");
  const choices = [
    {
      name: "story" as const,
      label: t("queue.story"),
      every: t("queue.allStories"),
      options: stories.map(({ id, headline, pending }) => ({
        value: id,
        label: pending > 0 ? `${headline} (${formatNumber(language, pending)})` : headline,
      })),
    },
    {
      name: "edition" as const,
      label: t("queue.edition"),
      every: t("queue.allEditions"),
      options: editions.map((each) => ({ value: each.key, label: editionName(each, language) })),
    },
    {
      name: "section" as const,
      label: t("queue.section"),
      every: t("queue.allSections"),
      options: sections.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  const isFiltered = [wanted.story, wanted.edition, wanted.section, wanted.person, wanted.search].some(
    Boolean,
  );
  return (
    <FilterBar
      path={queuePath}
      kept={{ state: wanted.state, person: wanted.person }}
      search={{ name: "search", label: t("queue.search"), value: wanted.search }}
      choices={choices.map(({ name, label, every, options }) => ({
        ...{ name, label, value: wanted[name] },
        options: [{ value: "", label: every }, ...options],
      }))}
      note={wanted.person ? t("queue.onePerson") : undefined}
      clearPath={isFiltered ? queueAddress({ state: wanted.state }) : null}
      language={language}
    />
  );
}
