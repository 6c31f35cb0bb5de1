import { asc, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { commentWord, commentWordList } from "@/db/schema";
import { ByVersion } from "./by-version";
import type { ListedWord } from "./checks";
import type { CommentSettings } from "./settings/rules";
import type { WordEntry, WordMatcher } from "./words/entry";
import { firstList } from "./words/first-list";
import { compileWordList } from "./words/matcher";

/** Lists made ready, by their id; one for what is in use without any list. */
const kept = new ByVersion<WordMatcher<WordEntry>>();
const first = "first";

/** What finds the words of a list, made once for each of its versions. */
function matcherOf(on: Executor, id: string, version: number): Promise<WordMatcher<WordEntry>> {
  return kept.get(id, version, () => makeMatcher(on, id));
}

async function makeMatcher(on: Executor, id: string): Promise<WordMatcher<WordEntry>> {
  if (id === first) return compileWordList(firstList);
  const entries = await on
    .select({ text: commentWord.text, kind: commentWord.kind, exceptions: commentWord.exceptions })
    .from(commentWord)
    .where(eq(commentWord.listId, id))
    .orderBy(asc(commentWord.text));
  return compileWordList(entries);
}

/**
 * What finds the words of the lists that are in use at a place; while the newsroom has no list at all, those of the list
 * that an installation begins with.
 */
export async function findListedUnscoped(
  on: Executor,
  edition: string,
  settings: Pick<CommentSettings, "lists">,
): Promise<(text: string) => ListedWord[]> {
  const lists = await on
    .select({
      id: commentWordList.id,
      version: commentWordList.version,
      name: commentWordList.name,
      answer: commentWordList.answer,
      isOn: commentWordList.isOn,
      edition: commentWordList.edition,
    })
    .from(commentWordList)
    .orderBy(asc(commentWordList.createdAt), asc(commentWordList.id));
  const isOf = (each: { edition: string | null }) => each.edition === null || each.edition === edition;
  const inUse = lists.filter((list) => isOf(list) && (settings.lists[list.id] ?? list.isOn));
  const used = lists.length > 0 ? inUse : [{ id: first, version: 1, name: "", answer: "hold" as const }];
  const matchers: (Pick<ListedWord, "answer"> & { matcher: WordMatcher<WordEntry>; name: string })[] = [];
  for (const { id, version, name, answer } of used)
    matchers.push({ matcher: await matcherOf(on, id, version), name, answer });
  return (text) =>
    matchers.flatMap(({ matcher, name, answer }) =>
      matcher.find(text).map(({ start, end }) => ({ start, end, answer, list: name })),
    );
}

/** What finds the words of one list, in use or not. */
export function wordListMatcherUnscoped(
  on: Executor,
  { id, version }: { id: string; version: number },
): Promise<WordMatcher<WordEntry>> {
  return matcherOf(on, id, version);
}
