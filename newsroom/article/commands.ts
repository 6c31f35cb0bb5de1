import { and, eq, inArray } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article, bylineName, sectionName } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { type ArticleContent, missingIn, slugOf } from "@/newsroom/content/rules";
import { type FieldProblem, NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import { tag, touchedByArticle } from "@/newsroom/touched";
import { type LoadedArticle, listListenersUnscoped, loadArticleUnscoped } from "./queries";
import {
  cutRevision,
  demandVersion,
  hasPublishedWords,
  listSiblingIds,
  loadShown,
  shownBy,
} from "./revisions";
import { type ArticleVerb, demandsOf, listenersOf, transition } from "./rules";

async function demandComplete(tx: Transaction, { content, row }: LoadedArticle): Promise<void> {
  const problems = [...missingIn(content), ...(await listUnnamed(tx, row.edition, content))];
  if (problems.length > 0) throw new NewsroomError("invalid", "incomplete", { problems });
}

/** A section or byline without a name in the story's edition would vanish from its page. */
async function listUnnamed(
  tx: Transaction,
  edition: string,
  { sectionId, bylineIds }: ArticleContent,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (sectionId !== null) {
    const where = and(eq(sectionName.edition, edition), eq(sectionName.sectionId, sectionId));
    if ((await tx.$count(sectionName, where)) === 0)
      problems.push({ field: "sectionId", messageKey: "sectionUnnamed" });
  }
  if (bylineIds.length > 0) {
    const where = and(eq(bylineName.edition, edition), inArray(bylineName.bylineId, bylineIds));
    if ((await tx.$count(bylineName, where)) < new Set(bylineIds).size)
      problems.push({ field: "bylineIds", messageKey: "bylineUnnamed" });
  }
  return problems;
}

/** A step on the words that somebody saw: `version` is theirs. */
export type WordsInput = { articleId: string; version: number; reason?: string | null };
/** A step on the story whatever its words: a withdrawal does not wait for somebody's typing. */
export type StoryInput = { articleId: string; version?: undefined; reason?: string | null };

/** Hands a complete story to the editors. Throws `invalid` with every problem and its place. */
export async function submitArticle(actor: Actor, input: WordsInput): Promise<void> {
  await takeStep(actor, "submit", input, async (tx, loaded) => {
    await demandComplete(tx, loaded);
    await cutRevision(tx, actor, loaded, "submitted");
    return {};
  });
}

/** Takes a story back from review, to go on writing. */
export async function recallArticle(actor: Actor, input: StoryInput): Promise<void> {
  await takeStep(actor, "recall", input);
}

/** Sends a story back with a written reason. */
export async function requestChanges(actor: Actor, input: WordsInput): Promise<void> {
  await takeStep(actor, "requestChanges", input);
}

/** Gives readers the reviewed words. Throws `invalid` when incomplete, `conflict` when the words have changed. */
export async function publishArticle(actor: Actor, input: WordsInput): Promise<void> {
  await takeStep(actor, "publish", input, async (tx, loaded) => {
    await demandComplete(tx, loaded);
    const cut = await cutRevision(tx, actor, loaded, "published");
    const slug = slugOf(loaded.content, loaded.row.id);
    const { id, edition } = loaded.row;
    return { publishedRevisionId: cut.id, slug, shown: shownBy(id, edition, loaded.content) };
  });
}

/** Takes a published story from readers, with a reason; its address answers 410. */
export async function withdrawArticle(actor: Actor, input: StoryInput): Promise<void> {
  await takeStep(actor, "withdraw", input, async () => ({ shown: null }));
}

/** Gives readers again what they had before the withdrawal. */
export async function republishArticle(actor: Actor, input: StoryInput): Promise<void> {
  await takeStep(actor, "republish", input, async (tx, loaded) => {
    const shown = await loadShown(tx, { ...loaded, row: { ...loaded.row, publicState: "published" } });
    return { shown };
  });
}

/** What a step changes besides the state; `shown` given means that readers get it instead of what they had. */
type StepEffect = {
  publishedRevisionId?: string;
  slug?: string;
  shown?: ReturnType<typeof shownBy> | null;
};

/** The five beats that every step shares: load, authorize, decide, write, record. */
async function takeStep(
  actor: Actor,
  verb: ArticleVerb,
  input: WordsInput | StoryInput,
  effectOf: (tx: Transaction, loaded: LoadedArticle) => Promise<StepEffect> = async () => ({}),
): Promise<void> {
  await withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, input.articleId, "lock");
    authorize(actor, demandsOf(verb).right, loaded.subject);
    if (input.version !== undefined) demandVersion(loaded, input.version);
    const reason = input.reason?.trim() || null;
    const areWordsNew = verb !== "publish" || !(await hasPublishedWords(tx, loaded));
    const next = transition(loaded.state, verb, new Date(), reason, areWordsNew);
    const before = await loadShown(tx, loaded);
    const { shown, ...columns } = await effectOf(tx, loaded);
    await tx
      .update(article)
      .set({ ...next, ...columns })
      .where(eq(article.id, input.articleId));
    const siblings = shown === undefined ? [] : await listSiblingIds(tx, loaded);
    await record(tx, actor, {
      verb: `article:${verb}`,
      subject: { kind: "article", id: input.articleId },
      before: { publicState: loaded.state.publicState, workState: loaded.state.workState },
      after: { publicState: next.publicState, workState: next.workState, version: loaded.version },
      reason,
      tags: shown === undefined ? [] : [...touchedByArticle(before, shown), ...siblings.map(tag.article)],
    });
    const listeners = await listListenersUnscoped(tx, listenersOf(verb), loaded.subject);
    await notify(tx, {
      articleId: input.articleId,
      headline: loaded.content.headline,
      verb,
      isUpdate: verb === "publish" && loaded.state.publicState === "published",
      actor,
      recipients: listeners.filter((id) => id !== actorId(actor)),
      reason,
    });
  });
}
