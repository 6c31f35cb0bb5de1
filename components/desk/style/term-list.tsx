import { RowButton } from "@/components/desk/name/row-button";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ListedTerm } from "@/newsroom/house-style/rules";
import type { Language } from "@/newsroom/language/rules";
import { KindBadge, TermDetails } from "./term-line";

type Props = { rows: ListedTerm[]; remove: FormAction<void>; language: Language };

/** Words of the house's style, what is said of each, and what can be done to it. */
export function TermList({ rows, remove, language }: Props) {
  const t = texts(language, "style");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((term) => (
        <li key={term.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <div className="min-w-24 flex-1 wrap-anywhere">
            <a
              href={`/desk/style/${term.id}`}
              className="font-bold"
              aria-label={t("list.changeNamed", { word: term.word })}
            >
              <Words of={term.word} />
            </a>{" "}
            <KindBadge kind={term.kind} language={language} />
            <TermDetails term={term} language={language} />
          </div>
          <RowButton
            action={remove}
            id={term.id}
            label={t("list.remove")}
            name={t("list.removeNamed", { word: term.word })}
          />
        </li>
      ))}
    </ul>
  );
}
