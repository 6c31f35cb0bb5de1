import { editionName } from "@/components/desk/edition-name";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** The same page for the other editions. */
export function EditionWays({
  path = "/desk/style",
  editions,
  current,
  language,
}: {
  /** The page that each edition has. */
  path?: string;
  editions: Edition[];
  current: string;
  language: Language;
}) {
  if (editions.length < 2) return null;
  return (
    <nav aria-label={texts(language, "style")("list.editions")} className="mb-4 flex flex-wrap gap-4">
      {editions.map((edition) => (
        <a
          key={edition.key}
          href={`${path}?edition=${edition.key}`}
          aria-current={edition.key === current ? "page" : undefined}
          className="inline-flex min-h-10 items-center aria-[current]:font-bold"
        >
          {editionName(edition, language)}
        </a>
      ))}
    </nav>
  );
}
