import { editionName } from "@/components/desk/edition-name";
import { FilterForm } from "@/components/desk/filter-form.client";
import { Button } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import type { QueueWanted } from "@/newsroom/comment/queue-rules";
import type { Edition } from "@/newsroom/edition/rules";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
import { queueAddress, queuePath } from "./paths";

type Story = { id: string; headline: string; pending: number };
type Props = {
  wanted: QueueWanted;
  stories: Story[];
  editions: Edition[];
  sections: { id: string; name: string }[];
  language: Language;
};

const fieldClass =
  "min-h-9 rounded-control border border-control bg-sheet px-2 text-meta text-ink hover:border-accent";

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
    <search className="mb-1 block">
      <FilterForm path={queuePath} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="state" value={wanted.state} />
        {wanted.person ? <input type="hidden" name="person" value={wanted.person} /> : null}
        <input
          type="search"
          name="search"
          aria-label={t("queue.search")}
          placeholder={t("queue.search")}
          defaultValue={wanted.search}
          maxLength={longestSearch}
          dir="auto"
          className={`${fieldClass} w-40 min-w-32 grow`}
        />
        {choices.map(({ name, label, every, options }) => (
          <select
            key={name}
            name={name}
            aria-label={label}
            defaultValue={wanted[name]}
            className={`${fieldClass} max-w-48 min-w-0`}
          >
            <option value="">{every}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
        <noscript>
          <Button type="submit">{t("queue.choose")}</Button>
        </noscript>
        {wanted.person ? <span className="text-meta font-bold">{t("queue.onePerson")}</span> : null}
        {isFiltered ? (
          <a href={queueAddress({ state: wanted.state })} className="shrink-0 px-2 text-meta">
            {t("queue.clear")}
          </a>
        ) : null}
      </FilterForm>
    </search>
  );
}
