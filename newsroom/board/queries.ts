import type { Actor } from "@/newsroom/access";
import { type ArticleFilter, countArticles, listArticles } from "@/newsroom/article/list";
import type { ListedArticle } from "@/newsroom/article/listing";
import { type BoardColumn, boardColumns } from "./rules";

/** The first stories of a column, latest touched first, and how many there are. */
export type FilledColumn = { column: BoardColumn; rows: ListedArticle[]; count: number };

/** Every column with the stories that `actor` may see and asks for; `dayBegan` is when today began for the newsroom. */
export async function listBoard(
  actor: Actor,
  filter: ArticleFilter,
  dayBegan: Date,
): Promise<FilledColumn[]> {
  return Promise.all(
    boardColumns.map(async (column) => {
      // A filter that names a column leaves the others empty.
      if (filter.column && filter.column !== column) return { column, rows: [], count: 0 };
      const asked = { ...filter, column, dayBegan };
      const [{ rows }, count] = await Promise.all([listArticles(actor, asked), countArticles(actor, asked)]);
      return { column, rows, count };
    }),
  );
}
