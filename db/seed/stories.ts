import { publishArticle, requestChanges, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import type { ArticleContent } from "@/newsroom/article/rules";
import { createArticle, saveWorkingCopy } from "@/newsroom/article/writing";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { parseBodyText } from "@/newsroom/body-text/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { SeedPeople } from "./accounts";
import type { SeedStory } from "./content";

export type SeedKeys = {
  sections: Map<string, string>;
  topics: Map<string, string>;
  bylines: Map<string, string>;
  /** The picture of a key as an edition words it; `caption` replaces its own when not empty. */
  place: (key: string, edition: EditionKey, caption: string) => PlacedPicture;
};

export type SeededStory = { id: string; story: SeedStory; isPublic: boolean };

function demand(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the demonstration content names ${key}, which does not exist`);
  return id;
}

function contentOf(story: SeedStory, keys: SeedKeys): ArticleContent {
  const { edition } = story;
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    dateline: story.dateline,
    sectionId: demand(keys.sections, story.section),
    topicIds: story.topics.map((key) => demand(keys.topics, key)),
    bylineIds: story.bylines.map((key) => demand(keys.bylines, key)),
    leadPicture: keys.place(story.lead, edition, ""),
    body: parseBodyText(story.text, (key, caption) => keys.place(key, edition, caption)),
    slug: null,
  };
}

/** Brings one story to where its header says it stands, by the same commands that people use. */
export async function seedStory(story: SeedStory, keys: SeedKeys, people: SeedPeople): Promise<SeededStory> {
  const { editor, journalists } = people;
  const signing = story.bylines.flatMap((key) => journalists.get(key) ?? []);
  const author = signing[0] ?? editor;
  const content = contentOf(story, keys);
  const { id: articleId } = await createArticle(author, { edition: story.edition, content });
  if (story.state !== "draft") await submitArticle(author, { articleId, version: 1 });
  if (story.state === "changes_requested")
    await requestChanges(editor, { articleId, version: 1, reason: story.reason });
  const isPublic = ["published", "updating", "withdrawn"].includes(story.state);
  if (isPublic) await publishArticle(editor, { articleId, version: 1 });
  if (story.state === "withdrawn") await withdrawArticle(editor, { articleId, reason: story.reason });
  if (story.state === "updating") {
    const added = parseBodyText(story.change ?? "").doc.content;
    const body = {
      version: 1 as const,
      doc: { type: "doc" as const, content: [...content.body.doc.content, ...added] },
    };
    await saveWorkingCopy(author, { articleId, basedOn: 1, content: { ...content, body } });
    await submitArticle(author, { articleId, version: 2 });
  }
  return { id: articleId, story, isPublic: isPublic && story.state !== "withdrawn" };
}
