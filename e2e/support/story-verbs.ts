import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, schedule, storyEnd } from "@/db/schema";
import { jobNamed, type Person } from "@/newsroom/access";
import {
  killArticle,
  publishArticle,
  publishSoon,
  recallArticle,
  republishArticle,
  requestChanges,
  spikeArticle,
  submitArticle,
  takeBackArticle,
  unspikeArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { duplicateArticle } from "@/newsroom/article/duplicating";
import { dropEnd, keepEnd, returnToFronts, setEnd } from "@/newsroom/article/ending";
import { movePromise } from "@/newsroom/article/moving-promise";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { keepTime } from "@/newsroom/article/schedule";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { correctArticle } from "@/newsroom/correction/commands";
import { liftEmbargo, setEmbargo } from "@/newsroom/embargo/commands";
import { makePreviewLink } from "@/newsroom/preview-link/commands";

/** A story, and the editor who does everything with it. */
export type Handled = { id: string; editor: Person };

const reason = "سبب";
const later = "2100-01-01T10:00";
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function seen({ id: articleId }: Handled) {
  const { version, content } = await loadArticleUnscoped(db, articleId);
  return { articleId, version, content };
}

/** Everything that an editor may try with a story, each as its screens send it. */
export const storyVerbs = {
  save: async (story) => {
    const { articleId, version, content } = await seen(story);
    const words = { ...content, standfirst: `${content.standfirst} و` };
    const { kind } = await saveWorkingCopy(story.editor, { articleId, basedOn: version, content: words });
    return kind;
  },
  submit: async (story) => submitArticle(story.editor, await seen(story)),
  recall: async ({ id, editor }) => recallArticle(editor, { articleId: id }),
  requestChanges: async (story) => requestChanges(story.editor, { ...(await seen(story)), reason }),
  publish: async (story) => publishArticle(story.editor, await seen(story)),
  publishSoon: async (story) => publishSoon(story.editor, await seen(story)),
  schedule: async (story) => publishArticle(story.editor, { ...(await seen(story)), at: inMinutes(60) }),
  takeBack: async ({ id, editor }) => takeBackArticle(editor, { articleId: id }),
  movePromise: async ({ id, editor }) => movePromise(editor, { articleId: id, at: later }),
  withdraw: async ({ id, editor }) => withdrawArticle(editor, { articleId: id, reason }),
  republish: async ({ id, editor }) => republishArticle(editor, { articleId: id }),
  spike: async ({ id, editor }) => spikeArticle(editor, { articleId: id, reason }),
  unspike: async ({ id, editor }) => unspikeArticle(editor, { articleId: id }),
  kill: async ({ id, editor }) => killArticle(editor, { articleId: id, reason }),
  correct: async ({ id, editor }) =>
    correctArticle(editor, { articleId: id, kind: "correction", wrong: "خمسة", right: "ستة" }),
  setEnd: async ({ id, editor }) => setEnd(editor, { articleId: id, at: later, as: "withdraw" }),
  leaveFronts: async ({ id, editor }) => setEnd(editor, { articleId: id, at: later, as: "leaveFronts" }),
  dropEnd: async ({ id, editor }) => dropEnd(editor, { articleId: id }),
  returnToFronts: async ({ id, editor }) => returnToFronts(editor, { articleId: id }),
  setEmbargo: async ({ id, editor }) => setEmbargo(editor, { articleId: id, until: later, note: "مصدر" }),
  liftEmbargo: async ({ id, editor }) => liftEmbargo(editor, { articleId: id }),
  preview: async ({ id, editor }) =>
    makePreviewLink(editor, { articleId: id, label: "محامٍ", days: 1, takesNotes: false }),
  duplicate: async (story) => duplicateArticle(story.editor, await seen(story)),
} as const satisfies Record<string, (story: Handled) => Promise<unknown>>;

const clock = jobNamed("keep_time");

/** What time does with a story: its embargo ends, what is promised for it comes, its end comes; jobs run twice. */
export const storyTimes = {
  embargoEnds: async ({ id }) => {
    const ended = { embargoUntil: sql`least(${article.embargoUntil}, clock_timestamp())` };
    await db
      .update(article)
      .set(ended)
      .where(and(eq(article.id, id), isNotNull(article.embargoUntil)));
  },
  promiseComes: async ({ id }) => {
    const [promise] = await db
      .update(schedule)
      .set({ goLiveAt: sql`least(${schedule.goLiveAt}, clock_timestamp() - interval '1 second')` })
      .where(sql`${schedule.articleId} = ${id} and ${schedule.wentLiveAt} is null`)
      .returning();
    if (!promise) return;
    const { revisionId } = promise;
    await Promise.all([keepTime(clock, { revisionId }), keepTime(clock, { revisionId })]);
  },
  endComes: async ({ id }) => {
    const ended = { endsAt: sql`least(${storyEnd.endsAt}, clock_timestamp())` };
    await db.update(storyEnd).set(ended).where(eq(storyEnd.articleId, id));
    await Promise.all([keepEnd(clock, { articleId: id }), keepEnd(clock, { articleId: id })]);
  },
} as const satisfies Record<string, (story: Handled) => Promise<unknown>>;
