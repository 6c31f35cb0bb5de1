import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { article } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { demandFree } from "@/newsroom/embargo/rules";
import type { FieldProblem } from "@/newsroom/errors";
import { judgeUnscoped } from "@/newsroom/fitness/demand";
import { blockingOf, problemOf } from "@/newsroom/fitness/judging";
import { listFlagProblemsUnscoped } from "@/newsroom/flag/standing";
import { record } from "@/newsroom/history";
import { isOwn, type Review, reviewProblems } from "@/newsroom/review/rules";
import { listApprovalsUnscoped, loadReviewUnscoped } from "@/newsroom/review/standing";
import { tidyLines } from "@/newsroom/storable";
import { settleReviews } from "@/newsroom/task/reviewing";
import { tag, touchedByArticle } from "@/newsroom/touched";
import type { Guard } from "@/newsroom/transition";
import { loadArticleUnscoped } from "./queries";
import {
  chooseWords,
  hasPublishedWords,
  listSiblingIdsUnscoped,
  loadShownUnscoped,
  type Words,
} from "./revisions";
import type { LoadedArticle } from "./rules";
import { type ArticleVerb, articleStep, takeArticleStep } from "./steps";

/**
 * What a step is taken with; `version` or `revisionId` are the words that it is about. `isSilent`: readers are not told
 * that they changed.
 */
type StepInput = {
  articleId: string;
  version?: number;
  revisionId?: string;
  reason?: string | null;
  isSilent?: boolean;
  /** Of a promise that is kept: who made it. */
  promisedBy?: string | null;
  /** The story as it was loaded and locked in this very transaction. */
  loaded?: LoadedArticle;
};

/** What readers get by a step, or are told of it: empty where they get no other words. */
type Given = { publishedRevisionId?: string; slug?: string; killNotice?: string | null };

/** What else a step writes, in its transaction. */
type Write = (tx: Transaction, taken: { loaded: LoadedArticle; words: Words }) => Promise<Given>;

const approversIn = (approvals: Review["approvals"]) => [
  ...new Set(approvals.flatMap(({ byId }) => byId ?? [])),
];

type Judged = Record<"unreviewed" | "foreign", FieldProblem[]> & { approvedBy: string[] };

/**
 * What the review of some words says against a step, whether they are another's, and who let them pass; of words that
 * were judged when they were promised, the latter alone.
 */
async function judgeReview(
  tx: Transaction,
  actor: Actor,
  { row }: LoadedArticle,
  { words: { content, revisionId }, isJudged }: { words: Words; isJudged: boolean },
): Promise<Judged> {
  const { sectionId } = content;
  if (isJudged) {
    const approvals = await listApprovalsUnscoped(tx, row.id, { sectionId, revisionId });
    return { unreviewed: [], foreign: [], approvedBy: approversIn(approvals) };
  }
  const review = await loadReviewUnscoped(tx, row.id, { sectionId, revisionId });
  return {
    unreviewed: reviewProblems(review, actorId(actor)),
    approvedBy: approversIn(review.approvals),
    foreign: isOwn(review, actorId(actor)) ? [] : [{ field: "review", messageKey: "review.notOwn" }],
  };
}

/** The five beats that every step of a story shares: load, authorize, decide, write, record. Answers its row as it is then. */
export async function takeStep(
  actor: Actor,
  verb: ArticleVerb,
  input: StepInput,
  write: Write = async () => ({}),
): Promise<LoadedArticle["row"]> {
  return withTransaction(async (tx) => {
    const step = articleStep(verb);
    const demands = (demand: Guard) => step.demands?.includes(demand) ?? false;
    const loaded = input.loaded ?? (await loadArticleUnscoped(tx, input.articleId, "lock"));
    authorize(actor, step.right, loaded.subject);
    const { row, state, now } = loaded;
    const { isSilent = false } = input;
    const reason = tidyLines(input.reason ?? "") || null;
    const words = await chooseWords(tx, loaded, input);
    // What was promised has been judged then: the clock neither asks for a right nor minds one that has ended since.
    const judged = { promised: step.right === "article:keepTime" };
    const findings = demands("complete") ? await judgeUnscoped(tx, row, words.content, judged) : [];
    const missing = blockingOf(findings).map(problemOf);
    const raised = demands("cleared") ? await listFlagProblemsUnscoped(tx, row.id) : [];
    const isJudged = !(demands("reviewed") || demands("own"));
    const review =
      isJudged && !step.givesWords ? null : await judgeReview(tx, actor, loaded, { words, isJudged });
    const { unreviewed = [], foreign = [], approvedBy = [] } = review ?? {};
    const areWordsNew = !step.givesWords || !(await hasPublishedWords(tx, row, words.content));
    const next = takeArticleStep(state, verb, {
      ...{ now, reason, missing, raised, unreviewed, foreign },
      ...{ areWordsNew, isSilent },
    });
    if (step.to.publicState === "published") demandFree(row, now);
    // A kill is told wherever the story once stood, also where it was withdrawn before.
    const before = await loadShownUnscoped(tx, verb === "kill" ? { ...row, publicState: "published" } : row);
    const given = await write(tx, { loaded, words });
    const written = { ...row, ...next, ...given };
    await tx
      .update(article)
      .set({ ...next, ...given })
      .where(eq(article.id, row.id));
    const isSeen = step.to.publicState !== undefined;
    const siblings = isSeen ? await listSiblingIdsUnscoped(tx, row) : [];
    const tags = isSeen ? touchedByArticle(before, await loadShownUnscoped(tx, written)) : [];
    const { publicState, workState } = state;
    await record(tx, actor, {
      verb: `article:${verb}`,
      id: row.id,
      before: { publicState, workState },
      after: {
        publicState: next.publicState,
        workState: next.workState,
        version: loaded.version,
        revisionId: given.publishedRevisionId ?? words.revisionId,
        isUpdate: step.givesWords && publicState === "published",
        ...(isSilent && { isSilent }),
        ...(approvedBy.length > 0 && { approvedBy }),
        ...(input.promisedBy && { promisedBy: input.promisedBy }),
      },
      reason,
      tags: [...tags, ...siblings.map(tag.article)],
    });
    await settleReviews(tx, actor, verb, row.id);
    return written;
  });
}
