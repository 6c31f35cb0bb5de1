import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { atSlug } from "@/e2e/support/at-slug";
import { anAdministrator } from "@/e2e/support/rows";
import type { Actor } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { getPublishedNameBySlug } from "@/newsroom/name/queries";
import { createTopic, deactivateTopic, reactivateTopic, renameTopic } from "./commands";
import { listPublishedTopics, listTopics } from "./queries";

const administrator = await anAdministrator();

afterAll(closeDatabase);

const atTopicSlug = (edition: EditionKey, slug: string) =>
  atSlug("topic", edition, slug, (...today) => getPublishedNameBySlug("topic", ...today));

const editor: Actor = { kind: "person", id: randomUUID(), role: "editor", isActive: true };
const unique = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;
const named = (slug: string) => ({
  ar: { name: "مياه", slug, description: "" },
  en: { name: "Water", slug: `${slug}-en`, description: "Rivers" },
});

test("a topic keeps its old addresses, per edition", async () => {
  const first = unique("مياه");
  const second = unique("أنهار");
  const { id } = await createTopic(administrator, { names: named(first) });
  await renameTopic(administrator, { id, names: named(second) });
  expect(await atTopicSlug("ar", first)).toMatchObject({ id, slug: second });
  expect(await atTopicSlug("en", `${first}-en`)).toMatchObject({
    slug: `${second}-en`,
    name: "Water",
  });
  expect(await atTopicSlug("ar", `${first}-en`)).toBeNull();
});

test("an address belongs to one topic", async () => {
  const slug = unique("مياه");
  await createTopic(administrator, { names: named(slug) });
  await expect(createTopic(administrator, { names: named(slug) })).rejects.toMatchObject({
    code: "conflict",
    messageKey: "outlet.slugTaken",
  });
});

test("a deactivated topic leaves the choices and keeps its address", async () => {
  const slug = unique("مياه");
  const { id } = await createTopic(administrator, { names: named(slug) });
  const isListed = async () => (await listPublishedTopics("en")).some((topic) => topic.id === id);
  expect(await isListed()).toBe(true);
  await deactivateTopic(administrator, { id });
  expect(await isListed()).toBe(false);
  expect(await atTopicSlug("ar", slug)).toMatchObject({ id });
  expect((await listTopics(administrator, "ar")).find((topic) => topic.id === id)?.isActive).toBe(false);
  await reactivateTopic(administrator, { id });
  expect(await isListed()).toBe(true);
});

test("topics are the administrators' to manage", async () => {
  await expect(createTopic(editor, { names: named(unique("x")) })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(deactivateTopic(administrator, { id: randomUUID() })).rejects.toMatchObject({
    code: "not_found",
  });
});
