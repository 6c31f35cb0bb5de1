import { type Actor, authorize, can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { listArticles } from "@/newsroom/article/list";
import { searchWords } from "@/newsroom/language/search-words";
import { listUsers } from "@/newsroom/user/list";
import { findNames } from "./names";
import { type Opening, openingsPerKind } from "./rules";

/**
 * What may be opened by letters of its name, also of a word that is not whole: stories by headline, sections, topics, bylines and
 * pages, and people for who manages them. Only what `actor` may see.
 */
export async function listOpenings(actor: Actor, query: string): Promise<Opening[]> {
  authorize(actor, "desk:open");
  const letters = searchWords(query);
  if (letters.length === 0) return [];
  const [stories, names, people] = await Promise.all([
    listArticles(actor, { scope: "everything", search: query }),
    findNames(
      actor,
      letters.map((word) => [word]),
    ),
    can(actor, "user:manage")
      ? listUsers(actor, { q: query, state: "", role: "", sort: "name", page: 1 })
      : null,
  ]);
  const first = <Row>(rows: Row[]) => rows.slice(0, openingsPerKind);
  return [
    ...first(stories.rows).map(({ id, headline }) => ({
      kind: "story" as const,
      text: headline,
      path: deskStoryPath(id),
    })),
    ...first(names).map(({ text, path }) => ({ kind: "name" as const, text, path })),
    ...first(people?.people ?? []).map(({ id, name }) => ({
      kind: "person" as const,
      text: name,
      path: `/desk/people/${id}`,
    })),
  ];
}
