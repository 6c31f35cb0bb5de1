import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { environment } from "@/db/env";
import { fitnessPass, fitnessSetting } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { pictureIdsOf } from "@/newsroom/content/words";
import { NewsroomError } from "@/newsroom/errors";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { listUnclearedUnscoped } from "@/newsroom/picture/demand";
import { checkNames, checkOf, type Facts } from "./checks";
import {
  blockingOf,
  type Finding,
  findingsIn,
  findingsInWords,
  type Passed,
  problemOf,
  type Strictness,
  unnamedIn,
} from "./judging";

/** How an edition's editors want its checks. */
export async function loadStrictnessUnscoped(executor: Executor, edition: string): Promise<Strictness> {
  const rows = await executor
    .select({ check: fitnessSetting.check, severity: fitnessSetting.severity })
    .from(fitnessSetting)
    .where(eq(fitnessSetting.edition, edition));
  const said = new Map(rows.map(({ check, severity }) => [check, severity]));
  return Object.fromEntries(checkNames.flatMap((name) => (said.has(name) ? [[name, said.get(name)]] : [])));
}

/** Section and bylines of a story without a name in its edition: they would vanish from its page. */
export async function listUnnamedUnscoped(
  executor: Executor,
  edition: string,
  { sectionId, bylineIds }: ArticleContent,
): Promise<string[]> {
  const nameless = async (kind: ListKind, ids: string[]) => {
    const named = new Set((await listNamesUnscoped(executor, kind, edition, ids)).map(({ id }) => id));
    return ids.filter((id) => !named.has(id));
  };
  const sections = sectionId === null ? [] : await nameless("section", [sectionId]);
  return [...sections, ...(await nameless("byline", bylineIds))];
}

async function loadFactsUnscoped(
  executor: Executor,
  edition: string,
  content: ArticleContent,
): Promise<Facts> {
  const unnamed = unnamedIn(content, await listUnnamedUnscoped(executor, edition, content));
  const uncleared = await listUnclearedUnscoped(executor, pictureIdsOf(content));
  return { siteUrl: environment().SITE_URL, unnamed, uncleared };
}

/** What is left as it is in a story. */
export function listPassedUnscoped(executor: Executor, articleId: string): Promise<Passed[]> {
  return executor
    .select({
      check: fitnessPass.check,
      words: fitnessPass.words,
      isByPublisher: fitnessPass.isByPublisher,
    })
    .from(fitnessPass)
    .where(eq(fitnessPass.articleId, articleId));
}

/**
 * Throws `invalid` where words for readers that stand beside stories hold what blocks in their edition; of words about a story
 * what was passed in it is none of that.
 */
export async function demandFitWords(
  executor: Executor,
  edition: string,
  words: { field: string; text: string }[],
  articleId?: string,
): Promise<void> {
  const strictness = await loadStrictnessUnscoped(executor, edition);
  const passed = articleId === undefined ? [] : await listPassedUnscoped(executor, articleId);
  const findings = findingsInWords(words, environment().SITE_URL, strictness, passed);
  const problems = blockingOf(findings).map(problemOf);
  const [first] = problems;
  if (first) throw new NewsroomError("invalid", first.messageKey, { values: first.values ?? {}, problems });
}

/**
 * Everything that an edition minds in words of one of its stories, as its editors want it. `promised`: what was promised
 * has been judged then, and the clock asks for no more than a page takes.
 */
export async function judgeUnscoped(
  executor: Executor,
  { id, edition }: { id: string; edition: string },
  content: ArticleContent,
  { promised = false } = {},
): Promise<Finding[]> {
  const facts = await loadFactsUnscoped(executor, edition, content);
  const strictness = await loadStrictnessUnscoped(executor, edition);
  const passed = await listPassedUnscoped(executor, id);
  const findings = findingsIn(content, facts, strictness, passed);
  return promised ? findings.filter(({ check }) => checkOf(check).guards === "page") : findings;
}
