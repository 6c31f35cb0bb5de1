import { seedOutlet } from "@/demonstration/outlet";
import { type SeedKeys, seedStory } from "@/demonstration/stories";
import { readStories } from "@/demonstration/words";
import { longStory, placedPicture } from "@/e2e/support/long-story";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { listPath, standingPagePath } from "@/newsroom/address/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";

const words = 700;
const unreadStories = 40;
/** Each in its edition's language: letters of another would bring another font. */
const headlines: Record<EditionKey, string> = {
  ar: "الصيّادون يعدّون ما بقي من السمك",
  en: "Fishermen count what is left in the river",
};

/** A published story with a page of each type around it. */
export type Measured = Awaited<ReturnType<typeof makeMeasured>>;
export type Rows = Awaited<ReturnType<typeof makeRows>>;

type Making = { author: Person; editor: Person; content: Partial<ArticleContent> };

async function publishedArticle(edition: EditionKey, id: string): Promise<PublishedArticle> {
  const answer = await getPublishedArticle(edition, id);
  if (answer?.kind !== "published") throw new Error(`the story ${id} is not published`);
  return answer.article;
}

/** A page of each type around one story. */
function pathsAround(article: PublishedArticle) {
  const { edition, section, topics, bylines } = article;
  const [topic] = topics;
  const [byline] = bylines;
  if (!section || !topic || !byline) throw new Error("the story lacks what its page shows");
  return {
    front: edition === "ar" ? "/" : `/${edition}`,
    article: articlePath(article),
    section: listPath(edition, "section", section.slug),
    topic: listPath(edition, "topic", topic.slug),
    byline: listPath(edition, "byline", byline.slug),
    "standing page": standingPagePath(edition, "about"),
    "404": `/${edition}/nothing-is-here`,
  };
}

async function makeMeasured(edition: EditionKey, making: Making) {
  const story = await makeArticle("published", { edition, ...making });
  return { story, id: story.id, paths: pathsAround(await publishedArticle(edition, story.id)) };
}

async function makeUnread(making: Making): Promise<string[]> {
  const paths: string[] = [];
  for (let number = 1; number <= unreadStories; number += 1) {
    const content = { ...making.content, headline: `${making.content.headline} (${number})` };
    const { id } = await makeArticle("published", { ...making, content });
    paths.push(articlePath(await publishedArticle("ar", id)));
  }
  return paths;
}

/**
 * Fills an empty newsroom: the demonstration's outlet and stories around what is measured, one story of 700 words
 * with three pictures per edition, and more of them that nobody has opened.
 */
export async function makeRows() {
  const administrator = await makePerson("administrator");
  const [author, editor] = [await makePerson("journalist"), await makePerson("editor")];
  const pictures: [string, string, string] = [
    await makePicture(editor, 2000, 1333),
    await makePicture(editor, 2000, 1333),
    await makePicture(editor, 2000, 1333),
  ];
  const outlet = await seedOutlet({ administrator, editor, journalists: new Map() });
  const place: SeedKeys["place"] = (key) => placedPicture(pictures[key.length % 3] ?? pictures[0]);
  for (const story of await readStories())
    await seedStory(story, { ...outlet, place }, { administrator, editor, journalists: new Map() });

  const [sectionId = ""] = outlet.sections.values();
  const making = async (edition: EditionKey): Promise<Making> => ({
    author,
    editor,
    content: {
      ...(await longStory(edition, words, pictures)),
      headline: headlines[edition] ?? "",
      sectionId,
      topicIds: [...outlet.topics.values()].slice(0, 3),
      bylineIds: [...outlet.bylines.values()].slice(0, 1),
    },
  });
  const arabic = await making("ar");
  const unreadPaths = await makeUnread(arabic);
  // A slug of its own: an update changes the headline while it is measured, and the address must stay.
  const withSlug = (given: Making, slug: string) => ({ ...given, content: { ...given.content, slug } });
  const measured = {
    en: await makeMeasured("en", withSlug(await making("en"), "fishermen-count")),
    ar: await makeMeasured("ar", withSlug(arabic, "الصيادون-يعدون")),
  };
  const picturePath = `/media/${pictures[0]}/960.webp`;
  return { measured, storyPath: measured.ar.paths.article, unreadPaths, picturePath };
}
