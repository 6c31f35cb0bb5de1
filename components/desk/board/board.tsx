import { countText } from "@/components/desk/count-text";
import { texts } from "@/messages/texts";
import type { FilledColumn } from "@/newsroom/board/queries";
import type { Language } from "@/newsroom/language/rules";
import { type BoardActions, BoardCard } from "./board-card";

type Props = {
  columns: FilledColumn[];
  actions: BoardActions;
  language: Language;
};

/** Stories by where their work stands, each column with how many there are. */
export function Board({ columns, actions, language }: Props) {
  const t = texts(language, "plan");
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-7 print:grid-cols-4">
      {columns.map(({ column, rows, count }) => (
        <section key={column} aria-labelledby={`column-${column}`} className="flex min-w-0 flex-col gap-2">
          <h2
            id={`column-${column}`}
            className="flex items-baseline justify-between gap-2 border-b-2 border-line pb-1 font-bold"
          >
            {t(`board.columns.${column}`)}
            <span className="text-caption font-normal text-muted">{countText(count, language)}</span>
          </h2>
          {rows.length === 0 ? <p className="text-caption text-muted">{t("board.empty")}</p> : null}
          <ul className="flex flex-col gap-2 empty:hidden">
            {rows.map((row) => (
              <BoardCard key={row.id} row={row} actions={actions} language={language} />
            ))}
          </ul>
          {count > rows.length ? <p className="text-caption text-muted">{t("board.more")}</p> : null}
        </section>
      ))}
    </div>
  );
}
