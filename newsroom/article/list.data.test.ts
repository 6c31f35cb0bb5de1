import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { byline } from "@/db/schema";
import { makeArticle, makeByline, makePerson, makeSection } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { countArticles, listArticles } from "./list";

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
