import { eq, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { history, outboxMail } from "@/db/schema";
import { jobNamed } from "@/newsroom/access";
import { closeCommentMonths } from "@/newsroom/comment-figures/closing";
import { record } from "@/newsroom/history";
import { rebuildSearch } from "@/newsroom/search/commands";
import { tag } from "@/newsroom/touched";
import { seedAccounts } from "./accounts";
import { setBack, startEarlier } from "./backdate";
import { seedComments, seedReactions } from "./comments";
import { seedCorrections } from "./corrections";
import { seedFronts } from "./fronts";
import { seedPictures } from "./library";
import { seedOutlet } from "./outlet";
import { seedPlans } from "./plans";
import { seedReads } from "./reads";
import { seedReview } from "./review";
import { demand, type SeededStory, seedStory } from "./stories";
import { seedViews } from "./views";
import { readComments, readCorrections, readPlans, readStories, readViews } from "./words";

/** Recorded last of all: a demonstration without it was cut off and is filled anew. */
const filled = "demonstration:fill" as const;

/** Whether the demonstration newsroom has been filled, to its end. */
async function isFilled(): Promise<boolean> {
  const rows = await db.select({ id: history.id }).from(history).where(eq(history.verb, filled)).limit(1);
  return rows.length > 0;
}

/** Empties what a seed that was cut off has left; the demonstration has no other words to lose. */
async function empty(): Promise<void> {
  await db.execute(
    sql`truncate "user", outlet_edition, page, section, topic, byline, picture, article, history, touched, outbox_mail, heartbeat cascade`,
  );
}

/**
 * Fills the demonstration newsroom, once: does nothing when it has been filled. `say` hears of progress in a few
 * words.
 */
export async function seed(say: (progress: string) => void = () => {}): Promise<void> {
  if (await isFilled()) return;
  await empty();
  const people = await seedAccounts();
  const keys = await seedOutlet(people);
  const place = await seedPictures(people.administrator, say);
  const made: SeededStory[] = [];
  for (const story of await readStories()) {
    const sibling = made.find((each) => each.story.key === story.key);
    made.push(await seedStory(story, { ...keys, place }, people, sibling?.id));
  }
  await seedReview(people, keys.sections, made);
  say("stories written");
  for (const each of made) {
    await setBack(each);
    await startEarlier(each);
  }
  const published = made.filter(({ isPublic }) => isPublic).reverse();
  const [comments, corrections] = [await readComments(), await readCorrections()];
  for (const each of published) {
    const { edition, key } = each.story;
    await seedComments(each, comments[edition][key] ?? [], people.editor);
    await seedCorrections(each, corrections[edition][key] ?? [], people.editor);
  }
  await closeCommentMonths(jobNamed("close_comment_months"));
  await seedReactions(published);
  await seedPlans(await readPlans(), keys.sections, people);
  await seedViews(await readViews(), people.editor);
  await seedReads();
  const stories = new Map(published.map(({ id, story }) => [`${story.edition} ${story.key}`, id]));
  await seedFronts(people.editor, {
    story: (edition, key) => demand(stories, `${edition} ${key}`),
    picture: (key) => place(key, "ar", "").pictureId,
    list: (by, key) => demand(by === "section" ? keys.sections : keys.topics, key),
  });
  // Their clocks were set back since they were published.
  await rebuildSearch(jobNamed("index_search"));
  // Letters to people who do not exist are no use to the newsroom that opens now.
  await db.delete(outboxMail);
  await withTransaction((tx) =>
    record(tx, people.administrator, { verb: filled, id: "demonstration", tags: [tag.site] }),
  );
}
