import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { history, outboxMail } from "@/db/schema";
import { systemActor } from "@/newsroom/access";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { createByline, linkByline } from "@/newsroom/byline/commands";
import { editionKeys } from "@/newsroom/edition/rules";
import { record } from "@/newsroom/history";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { savePage } from "@/newsroom/page/commands";
import { pageKinds } from "@/newsroom/page/rules";
import { createTopic } from "@/newsroom/topic/commands";
import { tag } from "@/newsroom/touched";
import { type SeedPeople, seedAccounts } from "./accounts";
import { backdate } from "./backdate";
import { seedComments, seedReactions } from "./comments";
import { readBylines, readComments, readOutlet, readPage, readStories } from "./content";
import { seedPictures } from "./library";
import { type SeededStory, seedStory } from "./stories";

/** Recorded last of all: a demonstration without it was cut off and is filled anew. */
const filled = "demonstration:fill";

/** Whether the demonstration newsroom has been filled, to its end. */
async function isFilled(): Promise<boolean> {
  const rows = await db.select({ id: history.id }).from(history).where(eq(history.verb, filled)).limit(1);
  return rows.length > 0;
}

type NameByEdition = { ar: string; en: string };
const namesOf = (term: { name: NameByEdition; slug: NameByEdition; description: NameByEdition }) => ({
  ar: { name: term.name.ar, slug: term.slug.ar, description: term.description.ar },
  en: { name: term.name.en, slug: term.slug.en, description: term.description.en },
});

async function seedOutlet(people: SeedPeople) {
  const outlet = await readOutlet();
  const { sectionIds } = await db.transaction((tx) =>
    setUpOutlet(tx, people.administrator, {
      names: {
        ar: { name: outlet.name.ar, tagline: outlet.tagline.ar },
        en: { name: outlet.name.en, tagline: outlet.tagline.en },
      },
      editions: [...editionKeys],
      sections: outlet.sections.map(namesOf),
    }),
  );
  const sections = new Map(outlet.sections.map(({ key }, index) => [key, sectionIds[index] ?? ""]));
  const topics = new Map<string, string>();
  for (const term of outlet.topics)
    topics.set(term.key, (await createTopic(people.administrator, { names: namesOf(term) })).id);
  const bylines = new Map<string, string>();
  for (const { key, names, biography, isPenName } of await readBylines()) {
    const { id } = await createByline(people.administrator, {
      names: {
        ar: { name: names.ar, slug: "", biography: biography.ar },
        en: { name: names.en, slug: "", biography: biography.en },
      },
      isPenName,
    });
    bylines.set(key, id);
    const account = people.journalists.get(key);
    if (account) await linkByline(people.administrator, { id, userId: account.id });
  }
  for (const kind of pageKinds) {
    for (const edition of editionKeys) {
      const { headline, text } = await readPage(kind, edition);
      await savePage(people.administrator, {
        edition,
        kind,
        version: 0,
        headline,
        body: parseBodyText(text),
      });
    }
  }
  return { sections, topics, bylines };
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
  for (const story of await readStories()) made.push(await seedStory(story, { ...keys, place }, people));
  say("stories written");
  const comments = await readComments();
  const published = made.filter(({ isPublic }) => isPublic).reverse();
  for (const edition of editionKeys) {
    const stories = published.filter(({ story }) => story.edition === edition);
    await seedComments(comments[edition], stories, people.editor);
  }
  await seedReactions(published);
  for (const each of made) await backdate(each);
  // Letters to people who do not exist are no use to the newsroom that opens now.
  await db.delete(outboxMail);
  await db.transaction((tx) =>
    record(tx, systemActor, {
      verb: filled,
      subject: { kind: "outlet", id: "demonstration" },
      tags: [tag.site],
    }),
  );
}
