import { randomBytes, randomUUID } from "node:crypto";
import { and, arrayContains, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { article, history, revision, section, touched } from "@/db/schema";
import { atSlug } from "@/e2e/support/at-slug";
import { anAdministrator } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { getPublishedNameBySlug } from "@/newsroom/name/queries";
import { shortIdFrom } from "@/newsroom/short-id";
import { createSection, deactivateSection, reactivateSection, renameSection } from "./commands";
import { listPublishedSections, listSections } from "./queries";

const administrator = await anAdministrator();

afterAll(closeDatabase);

const atSectionSlug = (edition: EditionKey, slug: string) =>
  atSlug("section", edition, slug, (...today) => getPublishedNameBySlug("section", ...today));

const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };
const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;
const arabic = (name: string, slug = "") => ({ ar: { name, slug, description: "" } });
const slugOf = async (id: string) =>
  (await listSections(administrator)).find((each) => each.id === id)?.names.ar?.slug ?? "";

async function madeSection(name = unique("قسم")) {
  const { id } = await createSection(administrator, { names: arabic(name) });
  return { id, name, slug: await slugOf(id) };
}

describe("createSection", () => {
  test("makes an address of the name and records the change with its tags", async () => {
    const { id, slug, name } = await madeSection();
    expect(slug).toBe(name.replace(" ", "-"));
    const [entry] = await db.select().from(history).where(eq(history.subjectId, id));
    expect(entry).toMatchObject({
      verb: "section:create",
      subjectKind: "section",
      actorId: administrator.id,
    });
    const ofSection = arrayContains(touched.tags, [`section:${id}`]);
    const rows = await db.select({ tags: touched.tags }).from(touched).where(ofSection);
    expect(rows).toEqual([{ tags: ["site", `section:${id}`] }]);
  });

  test("refuses an address that is taken, and writes nothing", async () => {
    const { slug } = await madeSection();
    const name = unique("قسم");
    const attempt = createSection(administrator, { names: arabic(name, slug) });
    await expect(attempt).rejects.toMatchObject({
      code: "conflict",
      problems: [{ field: "names.ar.slug", messageKey: "outlet.slugTaken" }],
    });
    expect((await listSections(administrator)).some((each) => each.names.ar?.name === name)).toBe(false);
  });

  test("only one of two at once gets an address", async () => {
    const slug = unique("address").replace(" ", "-");
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => createSection(administrator, { names: arabic(unique("قسم"), slug) })),
    );
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is for administrators", async () => {
    const attempt = createSection(editor, { names: arabic(unique("قسم")) });
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    await expect(listSections(editor)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("renameSection", () => {
  test("every former address leads to the section, until somebody else gets it", async () => {
    const { id, slug: first } = await madeSection();
    const second = unique("two").replace(" ", "-");
    const third = unique("three").replace(" ", "-");
    const rename = (slug: string) => renameSection(administrator, { id, names: arabic("ثقافة", slug) });
    await rename(second);
    await rename(third);
    for (const slug of [first, second, third])
      expect(await atSectionSlug("ar", slug)).toMatchObject({ id, slug: third });
    expect(await atSectionSlug("en", first)).toBeNull();

    const { id: other } = await createSection(administrator, { names: arabic("مجتمع", first) });
    expect(await atSectionSlug("ar", first)).toMatchObject({ id: other, slug: first });
    await rename(second);
    expect(await atSectionSlug("ar", second)).toMatchObject({ id, slug: second });
    expect(await atSectionSlug("ar", third)).toMatchObject({ id, slug: second });
  });

  test("an edition that had a name keeps one", async () => {
    const { id } = await madeSection();
    const names = { en: { name: unique("Culture"), slug: "", description: "" } };
    await expect(renameSection(administrator, { id, names })).rejects.toMatchObject({
      code: "invalid",
      problems: [{ field: "names.ar.name", messageKey: "outlet.nameNeeded" }],
    });
  });

  test("a section that is not there is not found", async () => {
    const attempt = renameSection(administrator, { id: randomUUID(), names: arabic("x") });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("deactivateSection", () => {
  test("leaves navigation, keeps its address, and comes back", async () => {
    const { id, slug } = await madeSection();
    await madeSection();
    await deactivateSection(administrator, { id });
    expect((await listPublishedSections("ar")).map((each) => each.id)).not.toContain(id);
    expect(await atSectionSlug("ar", slug)).toMatchObject({ id });
    await deactivateSection(administrator, { id });
    const entries = await db
      .select()
      .from(history)
      .where(and(eq(history.subjectId, id), eq(history.verb, "section:deactivate")));
    expect(entries).toHaveLength(1);

    await reactivateSection(administrator, { id });
    const ids = (await listPublishedSections("ar")).map((each) => each.id);
    expect(ids).toContain(id);
  });

  test("a section in use can be deactivated, but the database lets nobody delete it", async () => {
    const { id } = await madeSection();
    const articleId = shortIdFrom(randomBytes(16));
    await db.insert(article).values({ id: articleId, edition: "ar" });
    const cut = { articleId, number: 1, workingVersion: 1, reason: "saved" as const, content: {} };
    await db.insert(revision).values({ ...cut, sectionId: id });
    await deactivateSection(administrator, { id });
    const deletion = await db
      .delete(section)
      .where(eq(section.id, id))
      .catch((error: unknown) => error);
    expect(violatedConstraint(deletion)).toBe("revision_section_id_section_id_fk");
  });
});
