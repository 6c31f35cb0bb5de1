import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, byline, plan, workingCopy } from "@/db/schema";
import { makeArticle, makeByline, makePerson, makeSection } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { countArticles, listArticles } from "./list";
import { type ListCursor, listCursorText, listOrders, parseListCursor } from "./listing";

/** A person with a story she made, one she signs by her name, and one she signs by a pen-name. */
async function personWithPenName() {
  const person = await makePerson("journalist");
  const penName = await makeByline(person.id);
  await db.update(byline).set({ isPenName: true }).where(eq(byline.id, penName));
  const made = await makeArticle("in_review", { author: person });
  const signed = await makeArticle("in_review", { content: { bylineIds: [await makeByline(person.id)] } });
  const secret = await makeArticle("in_review", { content: { bylineIds: [penName] } });
  return { person, made: made.id, signed: signed.id, secret: secret.id, colleague: secret.author };
}

test("the stories of a person give nobody away who signs by a pen-name", async () => {
  const { person, made, signed, secret, colleague } = await personWithPenName();
  const seenBy = async (actor: Actor) => {
    const filter = { scope: "everything", personId: person.id } as const;
    const { rows } = await listArticles(actor, filter);
    expect(rows).toHaveLength(await countArticles(actor, filter));
    return rows.map(({ id }) => id).sort();
  };
  expect(await seenBy(await makePerson("editor"))).toEqual([made, signed].sort());
  // The colleague wrote the story for the pen-name and may read it; asking whose it is tells her nothing.
  expect(await seenBy(colleague)).toEqual([]);
  expect(await seenBy(await makePerson("administrator"))).toEqual([made, signed, secret].sort());
  expect(await seenBy(person)).toEqual([made, signed, secret].sort());
});

test("a search forgives how a headline is spelled", async () => {
  const { id, author } = await makeArticle("draft", { content: { headline: "أهالي القُرى يسألون عن الماء" } });
  const found = async (search: string) =>
    (await listArticles(author, { scope: "everything", personId: author.id, search })).rows.map(
      (row) => row.id,
    );
  for (const search of ["اهالي", "الأهالى", "الماء القرى", "قري"]) expect(await found(search)).toEqual([id]);
  for (const search of ["نهر", "100%", "أهالي نهر"]) expect(await found(search)).toEqual([]);
});

test("a story's section comes with its names in every edition, in the outlet's order", async () => {
  const sectionId = await makeSection("قسم");
  const { id, author } = await makeArticle("draft", { edition: "en", content: { sectionId } });
  const { id: without } = await makeArticle("draft", { author, content: { sectionId: null } });
  const { rows } = await listArticles(author, { scope: "mine" });
  const namesOf = (wanted: string) => rows.find((row) => row.id === wanted)?.sectionNames;
  expect(Object.keys(namesOf(id) ?? {})).toEqual(["ar", "en"]);
  expect(namesOf(id)?.ar?.name).toMatch(/^قسم /);
  expect(namesOf(without)).toEqual({});
});

test("each order goes on where its page before ended", async () => {
  const mark = randomUUID().slice(0, 8);
  const made = [
    await makeArticle("draft", { content: { headline: `أ ${mark}` } }),
    await makeArticle("draft", { content: { headline: `ب ${mark}` } }),
    await makeArticle("draft", { content: { headline: `ج ${mark}` } }),
  ];
  const [one, two, three] = made.map(({ id }) => id);
  const { editor } = made[0] ?? {};
  if (!editor || !one || !two || !three) throw new Error("no story was made");
  const at = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;
  const ages = [
    [one, 10, 30],
    [two, 20, 40],
    [three, 5, 90],
  ] as const;
  for (const [id, saved, since] of ages) {
    await db
      .update(workingCopy)
      .set({ savedAt: at(saved) })
      .where(eq(workingCopy.articleId, id));
    await db
      .update(article)
      .set({ workStateAt: at(since) })
      .where(eq(article.id, id));
  }
  const filter = { scope: "everything", search: mark } as const;
  const dues = [
    [two, 1],
    [three, 2],
  ] as const;
  for (const [id, hours] of dues)
    await db
      .insert(plan)
      .values({ articleId: id, slugLine: mark, dueAt: sql`now() + make_interval(hours => ${hours})` });
  const [first, second] = [await makeSection(), await makeSection()];
  const ofSections = [
    [one, second],
    [two, null],
    [three, first],
  ] as const;
  for (const [id, sectionId] of ofSections) {
    await db.update(article).set({ sectionId }).where(eq(article.id, id));
    const said = sql`coalesce(to_jsonb(${sectionId}::text), 'null')`;
    await db
      .update(workingCopy)
      .set({ content: sql`jsonb_set(${workingCopy.content}, '{sectionId}', ${said})` })
      .where(eq(workingCopy.articleId, id));
  }
  // What has no section, or no time, stands behind, whichever way the list runs.
  const orders = {
    touched: [three, one, two],
    untouched: [two, one, three],
    standing: [three, two, one],
    headline: [one, two, three],
    headline_desc: [three, two, one],
    section: [three, one, two],
    section_desc: [one, three, two],
    due: [two, three, one],
    due_desc: [three, two, one],
  };
  for (const order of listOrders) {
    const { rows } = await listArticles(editor, { ...filter, order });
    expect(rows.map(({ id }) => id)).toEqual(orders[order]);
    // Page by page, each of one story, by what the address carries of where the one before ended.
    const paged: string[] = [];
    let after: ListCursor | undefined;
    do {
      const page: Awaited<ReturnType<typeof listArticles>> = await listArticles(
        editor,
        { ...filter, order, after: after && parseListCursor(listCursorText(after)) },
        1,
      );
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(paged).toEqual(orders[order]);
  }
});
