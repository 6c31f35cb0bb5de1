import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { arrayContains } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, db, withTransaction } from "@/db/client";
import { touched } from "@/db/schema";
import { aReader, makeArticle } from "@/e2e/support/rows";
import { closeJobs } from "@/platform/jobs";
import { jobNamed } from "./access";
import { publishArticle, republishArticle, submitArticle, withdrawArticle } from "./article/commands";
import { getArticle } from "./article/queries";
import { saveWorkingCopy } from "./article/writing";
import { getEdgeConfirmationUnscoped, purgeAndNote } from "./edge-purge";
import { react, touchReactions } from "./reaction/commands";
import { tag } from "./touched";

const settings = vi.hoisted(() => ({ EDGE_PURGE_URL: undefined as string | undefined }));
vi.mock("@/db/env", async (original) => {
  const actual = await original<typeof import("@/db/env")>();
  return { ...actual, environment: () => ({ ...actual.environment(), ...settings }) };
});

/** A stand-in for the edge: notes what it was told to forget, and how. */
let edge: Server;
let status = 200;
const purged = { hard: new Set<string>(), soft: new Set<string>() };
const tagsIn = (header: string | string[] | undefined) =>
  [header ?? []].flat().flatMap((each) => each.split(" "));

beforeAll(async () => {
  edge = createServer(({ headers }, response) => {
    for (const each of tagsIn(headers["xkey-purge"])) purged.hard.add(each);
    for (const each of tagsIn(headers["xkey-softpurge"])) purged.soft.add(each);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => edge.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  settings.EDGE_PURGE_URL = `http://127.0.0.1:${(edge.address() as AddressInfo).port}`;
  status = 200;
});
afterAll(async () => {
  await closeJobs();
  await closeDatabase();
  await new Promise((resolve) => edge.close(resolve));
});

/** How the edge was told to forget a tag; commands do not wait for what is only soft. */
const howOf = (each: string) =>
  purged.hard.has(each) ? "hard" : purged.soft.has(each) ? "soft" : "not at all";

describe("whoever commits a change purges the edge, without a worker", () => {
  test("a publication and a vote softly, a correction and a withdrawal so that nothing is left", async () => {
    const { id, author, editor, content } = await makeArticle("published");
    const [story, front] = [tag.article(id), tag.front("ar")];
    await vi.waitFor(() => expect(howOf(story)).toBe("soft"));
    expect(howOf(front)).toBe("soft");

    await react(aReader(), { articleId: id, answer: "yes" });
    await touchReactions(jobNamed("touch_reactions"), { articleId: id });
    await vi.waitFor(() => expect(howOf(tag.reactions(id))).toBe("soft"));
    expect(howOf(story)).toBe("soft");

    const corrected = { ...content, standfirst: "كلمات أخرى." };
    await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: corrected });
    await submitArticle(author, { articleId: id, version: 2 });
    await publishArticle(editor, { articleId: id, version: 2 });
    expect(howOf(story)).toBe("hard");

    purged.hard.clear();
    await withdrawArticle(editor, { articleId: id, reason: "اختبار" });
    expect(howOf(story)).toBe("hard");
    expect(howOf(front)).toBe("soft");
  });

  test("and not before the commit, nor when the change is taken back", async () => {
    const { id, editor } = await makeArticle("published");
    const change = withTransaction(async () => {
      await withdrawArticle(editor, { articleId: id, reason: "اختبار" });
      expect(howOf(tag.article(id))).not.toBe("hard");
      throw new Error("taken back");
    });
    await expect(change).rejects.toThrow("taken back");
    expect(howOf(tag.article(id))).not.toBe("hard");
  });
});

test("the desk says when the edge confirmed a withdrawal, and while it has not", async () => {
  const { id, editor } = await makeArticle("published");
  const confirmed = async () => (await getArticle(editor, id)).edgeConfirmedAt;
  expect(await confirmed()).toBeUndefined();
  status = 503;
  await withdrawArticle(editor, { articleId: id, reason: "اختبار" });
  expect(await confirmed()).toBeNull();

  await republishArticle(editor, { articleId: id });
  status = 200;
  await withdrawArticle(editor, { articleId: id, reason: "اختبار" });
  expect(await confirmed()).toBeInstanceOf(Date);
  settings.EDGE_PURGE_URL = undefined;
  expect(await getEdgeConfirmationUnscoped(tag.article(id))).toBeUndefined();
});

test("a job that confirms again leaves the first time", async () => {
  const { id, editor } = await makeArticle("published");
  await withdrawArticle(editor, { articleId: id, reason: "اختبار" });
  const at = await getEdgeConfirmationUnscoped(tag.article(id));
  const [row] = await db
    .select()
    .from(touched)
    .where(arrayContains(touched.vanishing, [tag.article(id)]));
  await purgeAndNote({ tags: [tag.article(id)], ...(row && { touchedId: row.id }) });
  expect(await getEdgeConfirmationUnscoped(tag.article(id))).toEqual(at);
});
