import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { article, schedule, storyEnd } from "@/db/schema";
import { makeArticle } from "@/e2e/support/rows";
import { type Handled, storyTimes, storyVerbs } from "@/e2e/support/story-verbs";
import { NewsroomError } from "@/newsroom/errors";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { closeJobs } from "@/platform/jobs";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

const moves = { ...storyVerbs, ...storyTimes };
type Move = keyof typeof moves;
const names = Object.keys(moves) as Move[];

/** What the database says of a story, and what readers get of it. */
async function stateOf({ id }: Handled) {
  const [row] = await db.select().from(article).where(eq(article.id, id));
  if (!row) throw new Error("no story");
  const { publicState, publishedRevisionId, embargoUntil, leftFrontsAt } = row;
  const promises = await db.select().from(schedule).where(eq(schedule.articleId, id));
  const [end] = await db.select().from(storyEnd).where(eq(storyEnd.articleId, id));
  const shown = await getPublishedArticle("ar", id);
  return {
    ...{ publicState, publishedRevisionId, leftFrontsAt },
    isUnderEmbargo: embargoUntil !== null && embargoUntil.getTime() > Date.now() + 3_600_000,
    open: promises.filter(({ wentLiveAt }) => wentLiveAt === null),
    isToEnd: end !== undefined && end.endedAt === null,
    shown: shown?.kind ?? "nothing",
  };
}
type State = Awaited<ReturnType<typeof stateOf>>;

/** What readers get by the state of a story. */
const readersGet = { never: "nothing", published: "published", withdrawn: "withdrawn", killed: "killed" };
/** Who gives readers something. */
const giving: Move[] = ["publish", "republish", "promiseComes"];

/** What must hold after every move, whatever came before. */
function demand(move: Move, before: State, after: State): void {
  expect(after.shown).toBe(readersGet[after.publicState]);
  expect(after.open.length).toBeLessThanOrEqual(1);
  const isGiven =
    after.publicState === "published" &&
    (before.publicState !== "published" || after.publishedRevisionId !== before.publishedRevisionId);
  if (isGiven) {
    expect(giving).toContain(move);
    expect(before.isUnderEmbargo).toBe(false);
  }
  if (isGiven && move === "promiseComes") expect(after.publishedRevisionId).toBe(before.open[0]?.revisionId);
  if (before.publicState === "killed") expect(after.publicState).toBe("killed");
  if (after.publicState !== "published") expect(after.isToEnd).toBe(false);
  // A promise never outlives what stops a story.
  if (move === "withdraw" && after.publicState === "withdrawn" && before.publicState === "published")
    expect(after.open).toEqual([]);
  if (after.publicState === "killed") expect(after.open).toEqual([]);
  if (after.isUnderEmbargo)
    expect(after.open.every(({ goLiveAt }) => goLiveAt.getTime() > Date.now() + 3_600_000)).toBe(true);
}

test("whatever is done with a story in whichever order, readers have what was given to them and nothing else", async () => {
  const begin = fc.constantFrom("draft" as const, "in_review" as const, "published" as const);
  const sequence = fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 14, size: "max" });
  await fc.assert(
    fc.asyncProperty(begin, sequence, async (standing, sequence) => {
      const story = await makeArticle(standing);
      let before = await stateOf(story);
      for (const move of sequence) {
        await moves[move](story).catch((cause: unknown) => {
          if (!(cause instanceof NewsroomError)) throw cause;
        });
        const after = await stateOf(story);
        demand(move, before, after);
        before = after;
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false, endOnFailure: true },
  );
});
