import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { byline, bylineName, section, sectionName, topic, topicName, user } from "@/db/schema";
import type { Person, Reader, Role } from "@/newsroom/access";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import type { Body } from "@/newsroom/body/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { NameTable } from "@/newsroom/name/tables";
import { newReaderToken, readerHashOf } from "@/newsroom/reader/identity";
import { madePeople } from "./made-people";

/** Rows for tests, each under a name of its own, so that tests share a database without meeting. */

/** An account without a password. */
export async function makePerson(role: Role, name = `شخص ${randomUUID().slice(0, 8)}`): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const [row] = await db
    .insert(user)
    .values({ email, name, role, language: "ar" })
    .returning({ id: user.id });
  if (!row) throw new Error("no row");
  madePeople.push(row.id);
  return { kind: "person", id: row.id, role, isActive: true };
}

/** A visitor nobody has seen, from an address of her own. */
export function aReader(): Reader {
  const part = () => randomUUID().slice(0, 4);
  return {
    kind: "reader",
    id: readerHashOf(newReaderToken()) ?? "",
    address: `2001:db8:${part()}:${part()}::1`,
  };
}

let administrator: Promise<Person> | undefined;

/** An administrator, for what a test needs done and is not about; the same one each time in a process. */
export function anAdministrator(): Promise<Person> {
  administrator ??= makePerson("administrator");
  return administrator;
}

/** Names what `id` is the id of in both editions. */
async function named(table: NameTable, id: string, label: string): Promise<string> {
  const rows = (["ar", "en"] as const).map((edition) => {
    const unique = randomUUID().slice(0, 8);
    const slug = `${label}-${unique}`.replaceAll(" ", "-");
    return { subjectId: id, edition, name: `${label} ${unique}`, slug };
  });
  await db.insert(table).values(rows);
  return id;
}

/** A section with a name in both editions. */
export async function makeSection(label = "قسم"): Promise<string> {
  const id = randomUUID();
  await db.insert(section).values({ id, position: 1000 });
  return named(sectionName, id, label);
}

/** A topic with a name in both editions. */
export async function makeTopic(label = "موضوع"): Promise<string> {
  const id = randomUUID();
  await db.insert(topic).values({ id });
  return named(topicName, id, label);
}

/** A byline with a name in both editions; `userId` ties it to an account. */
export async function makeByline(userId: string | null = null, label = "كاتب"): Promise<string> {
  const id = randomUUID();
  await db.insert(byline).values({ id, userId });
  return named(bylineName, id, label);
}

/** A body of plain paragraphs. */
export function bodyOf(...paragraphs: string[]): Body {
  const content = paragraphs.map((text) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  }));
  return { version: 1, doc: { type: "doc", content } };
}

/** Content that may be submitted; `given` replaces what the test is about. */
export async function makeContent(given: Partial<ArticleContent> = {}): Promise<ArticleContent> {
  return {
    ...emptyContent,
    headline: `عنوان ${randomUUID().slice(0, 8)}`,
    standfirst: "مقدمة قصيرة.",
    sectionId: given.sectionId ?? (await makeSection()),
    bylineIds: given.bylineIds ?? [await makeByline()],
    body: bodyOf("فقرة أولى.", "فقرة ثانية."),
    ...given,
  };
}

export type MadeArticle = { id: string; author: Person; editor: Person; content: ArticleContent };

/** A story brought to where the test wants it. */
export async function makeArticle(
  standing: "draft" | "in_review" | "published",
  given: { edition?: EditionKey; author?: Person; editor?: Person; content?: Partial<ArticleContent> } = {},
): Promise<MadeArticle> {
  const author = given.author ?? (await makePerson("journalist"));
  const editor = given.editor ?? (await makePerson("editor"));
  const content = await makeContent(given.content);
  const { id } = await createArticle(author, { edition: given.edition ?? "ar", content });
  if (standing !== "draft") await submitArticle(author, { articleId: id, version: 1 });
  if (standing === "published") await publishArticle(editor, { articleId: id, version: 1 });
  return { id, author, editor, content };
}
