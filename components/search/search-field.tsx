import { countedForms } from "@/messages/counted-forms";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { suggestionsPath } from "@/newsroom/search/rules";

export const controlClass = "w-full min-h-10 border border-control bg-paper px-3 py-1 text-ink";

const listId = "suggestions";

/** Where the words of a search are typed; the script suggests below it how they may go on. */
export function SearchField({ edition, typed }: { edition: Edition; typed: string }) {
  const t = texts(edition, "site");
  return (
    <search-suggestions
      className="relative block min-w-0 grow"
      data-from={suggestionsPath(edition.key)}
      data-locale={edition.numberLocale}
      data-count={countedForms(edition, (count) => t("search.suggestions.count", { count }))}
      data-section={t("search.suggestions.section")}
      data-topic={t("search.suggestions.topic")}
      data-byline={t("search.suggestions.byline")}
      data-story={t("search.suggestions.story")}
    >
      <label className="block">
        <span className="mb-1 block text-meta text-muted">{t("search.label")}</span>
        <input
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={200}
          enterKeyHint="search"
          dir="auto"
          className={`${controlClass} h-11 text-body`}
        />
      </label>
      <ul
        id={listId}
        aria-label={t("search.suggestions.list")}
        hidden
        className="absolute inset-x-0 top-full z-10 max-h-96 overflow-y-auto border border-control bg-sheet py-1 shadow-raised"
      >
        {/* What the script makes each suggestion of: a template would be the framework's for the door. */}
        <li className="flex cursor-pointer items-baseline justify-between gap-4 px-3 py-2 hover:bg-wash aria-selected:bg-wash aria-selected:underline">
          <span className="min-w-0 wrap-break-word" />
          <span className="shrink-0 text-meta text-muted" />
        </li>
      </ul>
      <p role="status" className="sr-only" />
    </search-suggestions>
  );
}
