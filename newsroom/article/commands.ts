import { withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { type Actor, actorId } from "@/newsroom/access";
import { slugOf } from "@/newsroom/content/words";
import { type Correction, correctionIn, fieldsOf } from "@/newsroom/correction/rules";
import { writeCorrection } from "@/newsroom/correction/writing";
import { isEmbargoed } from "@/newsroom/embargo/rules";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { demandFitWords } from "@/newsroom/fitness/demand";
import { dropApprovals } from "@/newsroom/review/standing";
import { letGo } from "@/newsroom/sitting/holding";
import { tidyLines } from "@/newsroom/storable";
import { forgetEnd, promiseEnd } from "./ending";
import { cutRevision, demandNamed } from "./revisions";
import {
  type ArticlePublication,
  type LoadedArticle,
  type StoryStep,
  type StoryToKill,
  secondsToTakeBack,
  type WordsStep,
  type WordsToPublish,
} from "./rules";
import { dropPromises, setTimes } from "./schedule";
import type { PromisingVerb } from "./steps";
import { keepWhole } from "./stored-revisions";
import { takeStep } from "./take-step";

/** Hands a complete story to the editors. Throws `invalid` with every problem and its place. */
export async function submitArticle(actor: Actor, input: WordsStep): Promise<void> {
  await takeStep(actor, "submit", input, async (tx, { loaded }) => {
    await demandNamed(tx, loaded.content, false);
    await cutRevision(tx, actor, loaded, "submitted");
    // Its author may write no more: her other windows stand in nobody's way.
    await letGo(tx, input.articleId);
    return {};
  });
}

/** Takes a story back from review, to go on writing. */
export async function recallArticle(actor: Actor, input: StoryStep): Promise<void> {
  await takeStep(actor, "recall", input);
}

/** Sends a story back with a written reason. */
export async function requestChanges(actor: Actor, input: WordsStep): Promise<void> {
  await takeStep(actor, "requestChanges", input, async (tx) => {
    // What had passed is to be read again, also where the same words come back.
    await dropApprovals(tx, input.articleId);
    return {};
  });
}

/**
 * Gives readers the reviewed words, as a revision that typing on does not change: the one named, or one cut from the
 * version seen. With `at` in the future that is a promise, of which one at most stands; `until` ends it by itself,
 * else the end stays that the story has. How
 * readers are told of a change, silently or with a correction, goes with it. `promisedBy`: an editor's own
 * correction goes without being sent for review. Throws `invalid` when incomplete, `conflict` when the words have changed.
 */
export async function publishArticle(
  actor: Actor,
  input: ArticlePublication,
  promisedBy: PromisingVerb = "schedule",
): Promise<void> {
  await withTransaction(async (tx) => {
    const now = await databaseTime();
    const { articleId, at = now, until, endsAs = "withdraw" } = input;
    if (until && until <= at) throw wrongField("until", "endsTooEarly");
    const isPromise = at > now;
    const change = { isSilent: input.told === "silent", correction: correctionIn(input) };
    const verb = isPromise ? promisedBy : "publish";
    const story = await takeStep(actor, verb, { ...input, ...change }, async (_, { loaded, words }) => {
      if (isEmbargoed(loaded.row, at)) throw wrongField("at", "embargo.holds", "conflict");
      demandHad(loaded, change.correction);
      if (change.correction)
        await demandFitWords(tx, loaded.row.edition, fieldsOf(change.correction), articleId);
      await demandNamed(tx, words.content, true);
      const reason = isPromise ? "approved" : "published";
      const revisionId = words.revisionId ?? (await cutRevision(tx, actor, loaded, reason)).id;
      await keepWhole(tx, revisionId);
      await dropPromises(tx, articleId);
      const times = { goLiveAt: at, endsAt: until ?? null, endsAs };
      if (isPromise) await setTimes(tx, actor, { articleId, revisionId, ...times, ...change });
      else if (until) await promiseEnd(tx, { articleId, endsAt: until, endsAs, setBy: actorId(actor) });
      return isPromise ? {} : { publishedRevisionId: revisionId, slug: slugOf(words.content, articleId) };
    });
    const { correction } = change;
    if (correction && !isPromise)
      await writeCorrection(tx, actor, story, { by: actorId(actor), words: correction });
  });
}

/** Nobody can be told what was wrong with words that nobody had. */
function demandHad({ row }: LoadedArticle, correction: Correction | null): void {
  if (correction && row.publicState === "never") throw wrongField("told", "correction.notPublished");
}

/**
 * What the desk's button does: the words go live `secondsToTakeBack` from now, so that what is taken back until then
 * was never with a reader. As a promise it is kept whoever closes which window.
 */
export async function publishSoon(
  actor: Actor,
  { reason: _, ...input }: WordsToPublish & Pick<ArticlePublication, "until" | "endsAs">,
  promisedBy?: PromisingVerb,
): Promise<void> {
  await withTransaction(async () => {
    const at = new Date((await databaseTime()).getTime() + secondsToTakeBack * 1000);
    await publishArticle(actor, { ...input, at }, promisedBy);
  });
}

/**
 * What is urgent goes to readers with this transaction, and cannot be taken back. An editor's own correction, which no
 * review has approved, is the clock's to give: it is promised for the next second.
 */
export async function publishAtOnce(
  actor: Actor,
  { reason: _, ...input }: WordsToPublish & Pick<ArticlePublication, "until" | "endsAs">,
  promisedBy?: PromisingVerb,
): Promise<void> {
  if (promisedBy !== "update") return publishArticle(actor, input);
  await withTransaction(async () => {
    const at = new Date((await databaseTime()).getTime() + 1000);
    await publishArticle(actor, { ...input, at }, promisedBy);
  });
}

/** Takes back what was promised to readers before they have it. Throws `conflict` when they do. */
export async function takeBackArticle(actor: Actor, input: StoryStep): Promise<void> {
  await takeStep(actor, "takeBack", input, async (tx) => {
    if (!(await dropPromises(tx, input.articleId))) throw new NewsroomError("conflict", "nothingPromised");
    return {};
  });
}

/**
 * Lays a story aside that readers never had, with a reason: no promise of it comes true, and nobody writes on. With a
 * `version` it is the words that were seen, as in a list that was drawn a while ago.
 */
export async function spikeArticle(actor: Actor, input: StoryStep & { version?: number }): Promise<void> {
  await takeStep(actor, "spike", input, async (tx) => {
    await dropPromises(tx, input.articleId);
    await letGo(tx, input.articleId);
    return {};
  });
}

/** Takes a story up again that was laid aside, as a draft. */
export async function unspikeArticle(actor: Actor, input: StoryStep): Promise<void> {
  await takeStep(actor, "unspike", input);
}

/** Takes a published story from readers, with a reason; its address answers 410, and no promise brings it back. */
export async function withdrawArticle(actor: Actor, input: StoryStep): Promise<void> {
  await takeStep(actor, "withdraw", input, async (tx) => {
    await dropPromises(tx, input.articleId);
    await forgetEnd(tx, input.articleId);
    return {};
  });
}

/**
 * Recalls for good what readers have or had: its address answers 410 and says so, feeds carry the recall, and no step
 * leads back; whoever was wrong to do it duplicates the story.
 */
export async function killArticle(actor: Actor, { notice, ...input }: StoryToKill): Promise<void> {
  await takeStep(actor, "kill", input, async (tx, { loaded }) => {
    const words = tidyLines(notice ?? "") || null;
    const told = [{ field: "notice", text: words ?? "" }];
    await demandFitWords(tx, loaded.row.edition, told, input.articleId);
    await dropPromises(tx, input.articleId);
    await forgetEnd(tx, input.articleId);
    await letGo(tx, input.articleId);
    return { killNotice: words };
  });
}

/** Gives readers again what they had before the withdrawal. */
export async function republishArticle(actor: Actor, input: StoryStep): Promise<void> {
  await takeStep(actor, "republish", input);
}
