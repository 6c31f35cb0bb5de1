import { randomInt, randomUUID } from "node:crypto";
import { type APIRequestContext, request } from "@playwright/test";
import { environment } from "@/db/env";
import type { Person } from "@/newsroom/access";
import { killArticle, spikeArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { listManagedBylines } from "@/newsroom/byline/queries";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment } from "@/newsroom/comment/deciding";
import type { ArticleContent } from "@/newsroom/content/rules";
import { setEmbargo } from "@/newsroom/embargo/commands";
import { createFront } from "@/newsroom/front/commands";
import { writeNote } from "@/newsroom/note/commands";
import { placeAt } from "@/newsroom/note/place";
import { listPublishedSections } from "@/newsroom/section/queries";
import { slugFrom } from "@/newsroom/slug/letters";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { deactivateUser } from "@/newsroom/user/commands";
import { makePicture } from "../picture-rows";
import { makeRedirects } from "../redirect-rows";
import { aReader, makeArticle, makeByline, makePerson, makeSection, makeTopic } from "../rows";
import { sessionOf } from "../sign-in";
import { makeTerm } from "../style-rows";

export const visitors = [
  "stranger",
  "deactivated",
  "offStory",
  "onStory",
  "editor",
  "administrator",
] as const;
export type Visitor = (typeof visitors)[number];
export const standings = [
  "draft",
  "embargoed",
  "in_review",
  "spiked",
  "published",
  "withdrawn",
  "killed",
] as const;
export type Standing = (typeof standings)[number];

/** A story, its picture, and words of it and of a note on it that readers must not get. */
export type CastStory = {
  id: string;
  slug: string;
  pictureId: string;
  version: number;
  content: ArticleContent;
  secret: string;
  note: string;
};

export type Cast = {
  people: Record<Exclude<Visitor, "stranger">, Person>;
  asking: Record<Visitor, APIRequestContext>;
  stories: Record<Standing, CastStory>;
  /** The labels of all stories. */
  sectionId: string;
  topicId: string;
  bylineId: string;
  /** A comment on the published story that waits for a moderator. */
  commentId: string;
  /** A front that is composed and was never launched. */
  frontId: string;
  /** An old address that leads somewhere, and the file that it came in. */
  redirectId: string;
  importId: string;
  termId: string;
  slugs: Record<"section" | "topic" | "byline", string>;
};

/** What a story is made as that one of this standing was before. */
const cameFrom = {
  draft: "draft",
  embargoed: "draft",
  in_review: "in_review",
  spiked: "in_review",
  published: "published",
  withdrawn: "published",
  killed: "published",
} as const satisfies Record<Standing, string>;

async function askingAs(person: Person | null): Promise<APIRequestContext> {
  const session = person && (await sessionOf(person));
  const { SITE_URL } = environment();
  return request.newContext({
    baseURL: SITE_URL,
    maxRedirects: 0,
    // From an address of its own, so that nobody's allowance of comments is used up.
    extraHTTPHeaders: {
      Origin: SITE_URL,
      "X-Forwarded-For": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
      ...(session && { Cookie: `${session.name}=${session.value}` }),
    },
  });
}

async function makeStory(
  standing: Standing,
  author: Person,
  editor: Person,
  labels: Labels,
): Promise<CastStory> {
  const pictureId = await makePicture(author);
  const words = { caption: "تعليق", credit: "مصوّر", alternative: "ميدان", isDecorative: false };
  const headline = `سرّ ${standing} ${randomUUID()}`;
  const { id, content } = await makeArticle(cameFrom[standing], {
    author,
    editor,
    content: { headline, ...labels, leadPicture: { pictureId, ...words } },
  });
  const note = `سرّ الزملاء ${randomUUID()}`;
  const place = placeAt("body", "فقرة أولى.", 0, 4);
  await writeNote(editor, { id: randomUUID(), articleId: id, text: note, place, mentioned: [] });
  const story = { id, slug: slugFrom(headline, id), pictureId, version: 1, content, secret: headline, note };
  if (standing === "embargoed")
    await setEmbargo(author, { articleId: id, until: "2100-01-01T10:00", note: `سرّ الحظر ${headline}` });
  if (standing === "spiked") await spikeArticle(editor, { articleId: id, reason: "سُبقنا إليه" });
  if (standing === "killed") await killArticle(editor, { articleId: id, reason: "ملفّق" });
  if (standing === "withdrawn") await withdrawArticle(editor, { articleId: id, reason: "سُحب" });
  if (standing !== "published") return story;
  const secret = `سرّ لم يُنشر ${randomUUID()}`;
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: secret } });
  return { ...story, version: 2, secret };
}

type Labels = { sectionId: string; topicIds: string[]; bylineIds: string[] };

function slugOf(named: { id: string; slug: string }[], id: string): string {
  const found = named.find((each) => each.id === id);
  if (!found) throw new Error("no such name");
  return found.slug;
}

/** People of every role and a story of every standing, with a way to ask as each of them. */
export async function makeCast(): Promise<Cast> {
  const people = {
    deactivated: await makePerson("administrator"),
    offStory: await makePerson("journalist"),
    onStory: await makePerson("journalist"),
    editor: await makePerson("editor"),
    administrator: await makePerson("administrator"),
  };
  const [sectionId, topicId, bylineId] = [await makeSection(), await makeTopic(), await makeByline()];
  const labels = { sectionId, topicIds: [topicId], bylineIds: [bylineId] };
  const made = (standing: Standing) => makeStory(standing, people.onStory, people.editor, labels);
  const stories = {
    draft: await made("draft"),
    embargoed: await made("embargoed"),
    in_review: await made("in_review"),
    spiked: await made("spiked"),
    published: await made("published"),
    withdrawn: await made("withdrawn"),
    killed: await made("killed"),
  };
  const asking = {
    stranger: await askingAs(null),
    deactivated: await askingAs(people.deactivated),
    offStory: await askingAs(people.offStory),
    onStory: await askingAs(people.onStory),
    editor: await askingAs(people.editor),
    administrator: await askingAs(people.administrator),
  };
  const bylines = await listManagedBylines(people.administrator, "ar");
  const slugs = {
    section: slugOf(await listPublishedSections("ar"), sectionId),
    topic: slugOf(await listPublishedTopics("ar"), topicId),
    byline: bylines.find((each) => each.id === bylineId)?.names.ar?.slug ?? "",
  };
  const reader = aReader();
  const form = { parentId: null, name: "زائر", email: "z@example.org", website: "", seconds: null };
  const { id: commentId } = await submitComment(reader, {
    ...form,
    articleId: stories.published.id,
    text: `تعليق ${randomUUID()}`,
  });
  const shown = await submitComment(reader, {
    ...form,
    articleId: stories.published.id,
    text: `تعليق ${randomUUID()}`,
  });
  await approveComment(people.editor, { commentId: shown.id });
  const { id: frontId } = await createFront(people.editor, { edition: "ar", sectionId });
  const redirects = await makeRedirects(people.editor);
  const { id: termId } = await makeTerm(people.editor);
  await deactivateUser(people.administrator, { userId: people.deactivated.id });
  return {
    people,
    asking,
    stories,
    sectionId,
    topicId,
    bylineId,
    commentId,
    frontId,
    termId,
    slugs,
    ...redirects,
  };
}
