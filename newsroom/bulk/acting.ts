import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { assignment } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { publishArticle, publishSoon, spikeArticle } from "@/newsroom/article/commands";
import { movePromise } from "@/newsroom/article/moving-promise";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { ArticleContent } from "@/newsroom/content/rules";
import { contentLimits } from "@/newsroom/content/words";
import { momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { type ErrorCode, knownError, NewsroomError, wrongField } from "@/newsroom/errors";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { assign } from "@/newsroom/plan/assigning";
import { findTopicUnscoped } from "@/newsroom/topic/proposals";
import type { BulkOutcome, BulkVerb, BulkWanted, SeenStory } from "./rules";

type Of<Verb extends BulkVerb> = Extract<BulkWanted, { verb: Verb }>;
/** What a right that is missing is answered with. */
const refusals: ReadonlySet<ErrorCode> = new Set(["forbidden", "not_found"]);
type Act<Verb extends BulkVerb> = (actor: Actor, story: SeenStory, wanted: Of<Verb>) => Promise<void>;

/**
 * Does one thing with each of some stories, each in a transaction of its own, by the command that does it with one: what
 * fails fails alone, and is answered with its reason. Here alone a refusal is caught, since it is a part of the answer;
 * who may do it with none of them is refused as by that command. Throws `forbidden`, `not_found`.
 */
export async function actOnStories(actor: Actor, wanted: BulkWanted): Promise<BulkOutcome> {
  authorize(actor, "desk:open");
  const outcome: BulkOutcome = { done: [], failed: [] };
  for (const story of wanted.stories) {
    try {
      await act(actor, story, wanted);
      outcome.done.push(story.articleId);
    } catch (error) {
      outcome.failed.push({ articleId: story.articleId, error: knownError(error) });
    }
  }
  const [first] = outcome.failed;
  const isRefused = outcome.failed.every(({ error }) => refusals.has(error.code));
  if (first && isRefused && outcome.done.length === 0) throw first.error;
  return outcome;
}

function act(actor: Actor, story: SeenStory, wanted: BulkWanted): Promise<void> {
  switch (wanted.verb) {
    case "section":
      return changeWords(actor, story, async (_, { content }) => ({
        ...content,
        sectionId: wanted.sectionId,
      }));
    case "topic":
      return changeWords(actor, story, (tx, loaded) => withTopic(tx, loaded, wanted.name));
    case "assign":
      return assignAlso(actor, story, wanted);
    case "publish":
      return publishSoon(actor, story);
    case "schedule":
      return promise(actor, story, wanted);
    case "move":
      return movePromise(actor, { ...story, at: wanted.at });
    case "spike":
      return spikeArticle(actor, { ...story, reason: wanted.reason });
  }
}

type Change = (tx: Transaction, loaded: LoadedArticle) => Promise<ArticleContent>;

/** Changes what stands beside a story's text, as it is now: whoever has it in her hand is not written over. */
function changeWords(actor: Actor, { articleId }: SeenStory, change: Change): Promise<void> {
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", loaded.subject);
    const content = await change(tx, loaded);
    const saved = await saveWorkingCopy(actor, { articleId, basedOn: loaded.version, content });
    if (saved.kind === "held") throw new NewsroomError("conflict", "bulk.held");
    if (saved.kind === "conflict") throw new NewsroomError("conflict", "versionChanged");
  });
}

/** Only a topic that is there: a slip of the keyboard makes none. */
async function withTopic(tx: Transaction, { row, content }: LoadedArticle, name: string) {
  const topic = await findTopicUnscoped(tx, row.edition, name);
  if (!topic) throw new NewsroomError("invalid", "bulk.topicUnknown");
  const topicIds = [...new Set([...content.topicIds, topic.id])];
  if (topicIds.length > contentLimits.topics) throw new NewsroomError("invalid", "bulk.topicsFull");
  return { ...content, topicIds };
}

const assignAlso: Act<"assign"> = (actor, { articleId }, { userId }) =>
  withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:read", loaded.subject);
    const rows = await tx
      .select({ id: assignment.userId })
      .from(assignment)
      .where(eq(assignment.articleId, articleId));
    await assign(tx, actor, loaded, [...new Set([...rows.map(({ id }) => id), userId])]);
  });

const promise: Act<"schedule"> = (actor, story, { at: local }) =>
  withTransaction(async (tx) => {
    const at = momentInZone(local, newsroomZone((await loadOutletUnscoped(tx))?.editions ?? []));
    if (!(at > (await databaseTime()))) throw wrongField("at", "bulk.momentPast");
    await publishArticle(actor, { ...story, at });
  });
