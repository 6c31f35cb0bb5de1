import { databaseTime } from "@/db/clock";
import {
  killArticle,
  publishArticle,
  requestChanges,
  spikeArticle,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { setEnd } from "@/newsroom/article/ending";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { parseBodyText } from "@/newsroom/body-text/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { daysAfter } from "@/newsroom/date/days";
import { isoInZone } from "@/newsroom/date/rules";
import { setEmbargo } from "@/newsroom/embargo/commands";
import type { SeedPeople } from "./accounts";
import { setBack } from "./backdate";
import { type DemonstrationEdition, demonstrationEditions, type SeedStory } from "./words";

export type SeedKeys = {
  sections: Map<string, string>;
  topics: Map<string, string>;
  bylines: Map<string, string>;
  /** The picture of a key as an edition words it; `caption` replaces its own when not empty. */
  place: (key: string, edition: DemonstrationEdition, caption: string) => PlacedPicture;
};

/** `setBackBy` is what its clock still has to be set back by, in minutes. */
export type SeededStory = { id: string; story: SeedStory; isPublic: boolean; setBackBy: number };

/** What a key of the demonstration's words stands for. */
export function demand(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the demonstration content names ${key}, which does not exist`);
  return id;
}

function contentOf(story: SeedStory, keys: SeedKeys): ArticleContent {
  const { edition } = story;
  return {
    ...(story.genre && { genre: story.genre }),
    headline: story.headline,
    standfirst: story.standfirst,
    dateline: story.dateline,
    sectionId: demand(keys.sections, story.section),
    topicIds: story.topics.map((key) => demand(keys.topics, key)),
    bylineIds: story.bylines.map((key) => demand(keys.bylines, key)),
    leadPicture: keys.place(story.lead, edition, story.caption),
    body: parseBodyText(story.text, (key, caption) => keys.place(key, edition, caption)),
    slug: null,
  };
}

/** Ten in the morning of a day to come, by the newsroom's clock. */
async function dayAhead(days: number): Promise<string> {
  const [{ timeZone }] = demonstrationEditions;
  return `${daysAfter(isoInZone(await databaseTime(), timeZone).slice(0, 10), days)}T10:00`;
}

/** The content with `added` at its end. */
function lengthen(content: ArticleContent, added: string): ArticleContent {
  const blocks = [...content.body.doc.content, ...parseBodyText(added).doc.content];
  return { ...content, body: { version: 1, doc: { type: "doc", content: blocks } } };
}

/**
 * Brings one story to where its header says it stands, by the same commands that people use; `siblingId` is the story
 * told in another edition.
 */
export async function seedStory(
  story: SeedStory,
  keys: SeedKeys,
  people: SeedPeople,
  siblingId?: string,
): Promise<SeededStory> {
  const { editor, journalists } = people;
  const signing = story.bylines.flatMap((key) => journalists.get(key) ?? []);
  const author = signing[0] ?? editor;
  const content = contentOf(story, keys);
  const { id: articleId } = await createArticle(author, {
    edition: story.edition,
    content,
    ...(siblingId !== undefined && { translationOf: siblingId }),
  });
  if (story.state !== "draft") await submitArticle(author, { articleId, version: 1 });
  if (story.state === "changes_requested")
    await requestChanges(editor, { articleId, version: 1, reason: story.reason });
  if (story.embargo !== undefined)
    await setEmbargo(author, { articleId, until: await dayAhead(1), note: story.embargo });
  if (story.state === "spiked") await spikeArticle(editor, { articleId, reason: story.reason });
  const isPublic = story.state === "published" || story.state === "updating";
  const wasPublic = isPublic || story.state === "withdrawn" || story.state === "killed";
  if (wasPublic) await publishArticle(editor, { articleId, version: 1 });
  if (story.leavesFrontsIn !== undefined)
    await setEnd(editor, { articleId, at: await dayAhead(story.leavesFrontsIn), as: "leaveFronts" });
  if (story.state === "withdrawn") await withdrawArticle(editor, { articleId, reason: story.reason });
  if (story.state === "killed")
    await killArticle(editor, { articleId, reason: story.reason, notice: story.notice });
  const seeded = { id: articleId, story, isPublic };
  if (story.updated !== undefined) await setBack({ ...seeded, setBackBy: story.age - story.updated });
  if (story.change !== undefined) {
    await saveWorkingCopy(author, { articleId, basedOn: 1, content: lengthen(content, story.change) });
    await submitArticle(author, { articleId, version: 2 });
  }
  if (story.updated !== undefined) await publishArticle(editor, { articleId, version: 2 });
  return { ...seeded, setBackBy: story.updated ?? story.age };
}
