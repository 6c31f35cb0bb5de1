import { readFile } from "node:fs/promises";
import type { Sql } from "postgres";
import { z } from "zod";
import { fillStories, newStoryId } from "./searched-stories";

/** Passages, and queries with the passages that answer them. */
const SearchSet = z.object({
  passages: z.array(z.object({ id: z.string(), text: z.string() })),
  queries: z.array(z.object({ query: z.string(), relevant: z.array(z.string()).min(1) })),
});
export type SearchSet = z.output<typeof SearchSet>;

/** Reads a file of passages and queries. */
export async function readSearchSet(file: string): Promise<SearchSet> {
  return SearchSet.parse(JSON.parse(await readFile(file, "utf8")));
}

/** Publishes the passages, each as a story's text; answers the stories' ids by those of the passages. */
export async function fillPassages(sql: Sql, { passages }: SearchSet): Promise<Map<string, string>> {
  const ids = new Map(passages.map(({ id }) => [id, newStoryId()]));
  await fillStories(
    sql,
    passages.map(({ id, text }) => ({ id: ids.get(id) ?? "", headline: "", paragraphs: [text] })),
  );
  return ids;
}

/** How far down people look. */
export const lookedAt = 10;

type Judged = { query: string; recall: number; reciprocal: number; isEmpty: boolean };

function judge(query: string, relevant: string[], found: string[]): Judged {
  const first = found.slice(0, lookedAt);
  const rank = first.findIndex((id) => relevant.includes(id));
  return {
    query,
    recall: relevant.filter((id) => first.includes(id)).length / relevant.length,
    reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
    isEmpty: found.length === 0,
  };
}

/** How well a way of finding answers a set: mean recall of the first ten, mean reciprocal rank, queries with nothing. */
export async function judgeSet(
  { queries }: SearchSet,
  ids: ReadonlyMap<string, string>,
  find: (query: string) => Promise<string[]>,
) {
  const judged: Judged[] = [];
  for (const { query, relevant } of queries)
    judged.push(
      judge(
        query,
        relevant.flatMap((id) => ids.get(id) ?? []),
        await find(query),
      ),
    );
  const mean = (of: (each: Judged) => number) =>
    judged.reduce((sum, each) => sum + of(each), 0) / judged.length;
  return {
    recall: mean(({ recall }) => recall),
    reciprocal: mean(({ reciprocal }) => reciprocal),
    empty: judged.filter(({ isEmpty }) => isEmpty).length,
    missed: judged.filter(({ recall, reciprocal }) => recall < 1 || reciprocal < 1).map(({ query }) => query),
  };
}
