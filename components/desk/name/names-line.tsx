import { Words } from "@/components/ui/words";
import { type ByEdition, entriesOf, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** A name as the reader of the desk reads it, a link to where it is changed; its other editions stand below. */
export function NamesLine({
  names,
  language,
  href,
}: {
  names: ByEdition<{ name: string }>;
  language: Language;
  href?: string;
}) {
  const main = nearest(names, language);
  const others = entriesOf(names).filter(([, entry]) => entry !== main);
  return (
    <div className="min-w-0 wrap-anywhere">
      {href ? (
        <a href={href} className="font-bold">
          <Words of={main?.name ?? ""} />
        </a>
      ) : (
        <Words of={main?.name ?? ""} className="font-bold" />
      )}
      {others.map(([edition, entry]) => (
        <p key={edition} className="text-small text-muted">
          <Words of={entry.name} />
        </p>
      ))}
    </div>
  );
}
