import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { history, user } from "@/db/schema";
import { atSlug } from "@/e2e/support/at-slug";
import { anAdministrator, makeArticle } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import { withdrawArticle } from "@/newsroom/article/commands";
import type { EditionKey } from "@/newsroom/edition/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { changeByline, createByline, deactivateByline, linkByline } from "./commands";
import { ensureBylineForUser } from "./own";
import { getPublishedBylineBySlug, getPublishedContact, listBylines, listManagedBylines } from "./queries";

const administrator = await anAdministrator();

afterAll(closeDatabase);

const atBylineSlug = (edition: EditionKey, slug: string) =>
  atSlug("byline", edition, slug, getPublishedBylineBySlug);

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;
const named = (name: string, slug = "") => ({ ar: { name, slug, description: "تكتب في شؤون المياه." } });

const noContact = { mail: "", links: [] };

const sign = (id: string) => makeArticle("published", { content: { bylineIds: [id] } });

/** A byline as administrators find it in their list. */
async function managed(id: string) {
  const found = (await listManagedBylines(administrator, "ar")).find((each) => each.id === id);
  if (!found) throw new Error("no such byline");
  return found;
}

/** Who signs a story, as readers get it. */
async function bylinesOf(articleId: string) {
  const answer = await getPublishedArticle("ar", articleId);
  return answer?.kind === "published" ? answer.article.bylines : [];
}

async function madeAccount(name: string) {
  const [row] = await db
    .insert(user)
    .values({ email: `${randomUUID()}@example.org`, name, role: "journalist", language: "ar" })
    .returning({ id: user.id });
  if (!row) throw new Error("no account was inserted");
  const actor: Actor = { kind: "person", id: row.id, role: "journalist", isActive: true };
  return { id: row.id, actor };
}

describe("a pen-name", () => {
  test("shows readers and colleagues nothing of the account behind it", async () => {
    const account = await madeAccount(unique("سرّي"));
    const name = unique("قلم");
    const { id } = await createByline(administrator, { names: named(name), isPenName: true });
    await linkByline(administrator, { id, userId: account.id });
    const stored = await managed(id);
    expect(stored).toMatchObject({ userId: account.id, isPenName: true });

    const slug = stored.names.ar?.slug ?? "";
    const story = await sign(id);
    const colleague = (await madeAccount(unique("زميل"))).actor;
    const shown = [
      await atBylineSlug("ar", slug),
      (await bylinesOf(story.id)).find((each) => each.id === id),
      (await listBylines(colleague, "ar")).find((each) => each.id === id),
    ];
    for (const each of shown) expect(each).toMatchObject({ id, name });
    expect(JSON.stringify(shown)).not.toContain(account.id);
    expect(Object.keys(shown[0] ?? {}).toSorted()).toEqual(["description", "id", "name", "picture", "slug"]);
    await expect(listManagedBylines(colleague, "ar")).rejects.toMatchObject({ code: "forbidden" });
    const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };
    expect(JSON.stringify(await listManagedBylines(editor, "ar"))).not.toContain(account.id);
    expect((await listBylines(account.actor, "ar"))[0]).toMatchObject({ id, isOwn: true });
  });
});

test("who has signed nothing that readers had is nobody to them", async () => {
  const name = unique("رنا");
  const { id } = await createByline(administrator, { names: named(name), isPenName: false });
  const slug = name.replace(" ", "-");
  await makeArticle("in_review", { content: { bylineIds: [id] } });
  expect(await atBylineSlug("ar", slug)).toBeNull();
  const story = await sign(id);
  expect(await atBylineSlug("ar", slug)).toMatchObject({ id });
  await withdrawArticle(story.editor, { articleId: story.id, reason: "خطأ" });
  expect(await atBylineSlug("ar", slug)).toMatchObject({ id });
});

test("the address of a real name does not lead to the pen-name that its byline became", async () => {
  const real = unique("سلام");
  const account = await madeAccount(real);
  const id = await db.transaction((tx) =>
    ensureBylineForUser(tx, account.actor, { id: account.id, name: real }),
  );
  const { names } = await managed(id);
  const slug = names.ar?.slug ?? "";
  await sign(id);
  expect(await atBylineSlug("ar", slug)).toMatchObject({ id, name: real });
  // The form sends the address back as it stood.
  const pen = { ...names, ...named(unique("قلم"), slug) };
  await changeByline(administrator, { id, names: pen, isPenName: true, pictureId: null, ...noContact });
  expect(await atBylineSlug("ar", slug)).toBeNull();
  expect(await atBylineSlug("ar", pen.ar.name.replace(" ", "-"))).toMatchObject({ id });
});

test("what an account is really called is no pen-name, and a pen-name keeps the address that was typed for it", async () => {
  const real = unique("هدى الرافد");
  const account = await madeAccount(real);
  const id = await db.transaction((tx) =>
    ensureBylineForUser(tx, account.actor, { id: account.id, name: real }),
  );
  const become = (names: ReturnType<typeof named>) =>
    changeByline(administrator, { id, names, isPenName: true, pictureId: null, ...noContact });
  for (const spelling of [real, real.replace("هدى", "هُدى")])
    await expect(become(named(spelling))).rejects.toMatchObject({
      problems: [{ field: "names.ar.name", messageKey: "outlet.penNameIsReal" }],
    });
  const [name, slug] = [unique("قلم"), `river-${randomUUID().slice(0, 8)}`];
  await become(named(name, slug));
  const slugNow = async () => (await managed(id)).names.ar?.slug;
  expect(await slugNow()).toBe(slug);
  await become(named(name, slug));
  expect(await slugNow()).toBe(slug);
  const other = unique("ريشة");
  await become(named(other, slug));
  expect(await slugNow()).toBe(other.replace(" ", "-"));
});

describe("changeByline", () => {
  test("keeps the former address", async () => {
    const before = unique("رنا");
    const { id } = await createByline(administrator, { names: named(before), isPenName: false });
    await sign(id);
    const names = named(unique("رنا الشمّاع"));
    await changeByline(administrator, { id, names, isPenName: false, pictureId: null, ...noContact });
    expect(await atBylineSlug("ar", before.replace(" ", "-"))).toMatchObject({
      id,
      name: names.ar.name,
    });
  });

  test("a contact stands on the author's page alone, as it was typed; the account's own address nowhere", async () => {
    const account = await madeAccount(unique("رنا"));
    const names = named(unique("رنا"));
    const { id } = await createByline(administrator, { names, isPenName: false });
    await linkByline(administrator, { id, userId: account.id });
    const story = await sign(id);
    const slug = (await managed(id)).names.ar?.slug ?? "";
    expect(await getPublishedContact(id)).toEqual(noContact);
    const contact = { mail: "rana@example.org", links: ["https://x.com/rana"] };
    await changeByline(administrator, { id, names, isPenName: false, pictureId: null, ...contact });
    expect(await getPublishedContact(id)).toEqual(contact);
    expect(await getPublishedBylineBySlug("ar", slug)).not.toHaveProperty("mail");
    const shown = await getPublishedArticle("ar", story.id);
    expect(JSON.stringify(shown)).not.toMatch(/example\.org|x\.com/);
    const [, , change] = await db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);
    expect(change).toMatchObject({ before: noContact, after: contact });
  });

  test("refuses a picture that is not there", async () => {
    const names = named(unique("رنا"));
    const { id } = await createByline(administrator, { names, isPenName: false });
    const attempt = changeByline(administrator, {
      id,
      names,
      isPenName: false,
      pictureId: "0000000000",
      ...noContact,
    });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", messageKey: "outlet.pictureUnknown" });
  });
});

test("linking refuses an account that does not exist, and records who was linked", async () => {
  const { id } = await createByline(administrator, { names: named(unique("رنا")), isPenName: false });
  await expect(linkByline(administrator, { id, userId: randomUUID() })).rejects.toMatchObject({
    messageKey: "outlet.accountUnknown",
  });
  const account = await madeAccount(unique("رنا"));
  await linkByline(administrator, { id, userId: account.id });
  await linkByline(administrator, { id, userId: null });
  const entries = await db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);
  expect(entries.map((each) => each.after)).toMatchObject([{}, { userId: account.id }, { userId: null }]);
});

test("a deactivated byline leaves the choices and keeps its address", async () => {
  const name = unique("رنا");
  const { id } = await createByline(administrator, { names: named(name), isPenName: false });
  await sign(id);
  await deactivateByline(administrator, { id });
  expect((await listBylines(administrator, "ar")).some((each) => each.id === id)).toBe(false);
  expect(await atBylineSlug("ar", name.replace(" ", "-"))).toMatchObject({ id });
});

describe("ensureBylineForUser", () => {
  const ensure = (person: { id: string; name: string }) =>
    db.transaction((tx) => ensureBylineForUser(tx, administrator, person));

  test("gives an account one byline, however often it is asked", async () => {
    const name = unique("نوّار");
    const account = await madeAccount(name);
    const id = await ensure({ id: account.id, name });
    expect(await ensure({ id: account.id, name: "اسم آخر" })).toBe(id);
    expect((await managed(id)).names.ar).toMatchObject({ name });
  });

  test("namesakes get addresses of their own, also at once", async () => {
    const name = unique("زيد");
    const accounts = await Promise.all([1, 2, 3].map(() => madeAccount(name)));
    const ids = await Promise.all(accounts.map(({ id }) => ensure({ id, name })));
    const slugs = await Promise.all(ids.map(async (id) => (await managed(id)).names.ar?.slug));
    const base = name.replace(" ", "-");
    expect(slugs.toSorted()).toEqual([base, `${base}-2`, `${base}-3`]);
  });
});
