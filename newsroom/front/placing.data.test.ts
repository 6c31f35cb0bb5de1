import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { bodyOf, makeArticle, makeSection } from "@/e2e/support/rows";
import { getArticle } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { closeJobs } from "@/platform/jobs";
import { createFront } from "./commands";
import { launchFront } from "./launching";
import { listPlaces, publishOnFront } from "./placing";
import { getFrontDraft, getLiveContent } from "./queries";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

async function makeWaiting() {
  const sectionId = await makeSection();
  const { id: articleId, editor } = await makeArticle("in_review", { content: { sectionId } });
  const { id: frontId } = await createFront(editor, { edition: "ar", sectionId });
  const places = (await listPlaces(editor, "ar")).filter(({ value }) => value.startsWith(frontId));
  const [, container = ""] = places[0]?.value.split(":") ?? [];
  return { articleId, editor, frontId, places, container };
}

test("a story placed while it is published goes live with a front that readers have, and else waits in the draft", async () => {
  for (const isLive of [true, false]) {
    const { articleId, editor, frontId, places, container } = await makeWaiting();
    expect(places).toMatchObject([{ by: "section", layout: "lead" }]);
    if (isLive) await launchFront(editor, { frontId, version: 1 });
    const step = { articleId, version: 1, when: "soon", place: { frontId, container }, rank: 1 } as const;
    await publishOnFront(editor, { ...step, reason: null });
    const draft = await getFrontDraft(editor, frontId);
    expect(draft.content.containers[0]?.cards).toEqual([{ storyId: articleId }]);
    const live = await getLiveContent(editor, frontId);
    expect(live?.containers[0]?.cards ?? []).toEqual(isLive ? [{ storyId: articleId }] : []);
  }
});

test("a publication that fails places nothing", async () => {
  const { articleId, editor, frontId, container } = await makeWaiting();
  const step = { articleId, version: 9, when: "soon", place: { frontId, container }, rank: 1 } as const;
  await expect(publishOnFront(editor, { ...step, reason: null })).rejects.toMatchObject({ code: "conflict" });
  expect((await getFrontDraft(editor, frontId)).version).toBe(1);
});

test("what is urgent is with readers at once, what waits for a time names it", async () => {
  const { articleId, editor } = await makeWaiting();
  const step = { articleId, version: 1, rank: 1, reason: null };
  await expect(publishOnFront(editor, { ...step, when: "later" })).rejects.toMatchObject({
    problems: [{ field: "at", messageKey: "timeMissing" }],
  });
  const past = { ...step, when: "later", at: "2020-01-01T10:00" } as const;
  await expect(publishOnFront(editor, past)).rejects.toMatchObject({
    problems: [{ field: "at", messageKey: "timePast" }],
  });
  // A time that somebody began to write and did not choose is none.
  await publishOnFront(editor, { ...past, when: "urgent" });
  const story = await getArticle(editor, articleId);
  expect(story).toMatchObject({ state: { publicState: "published" }, promise: null });
});

test("an editor's own urgent correction is promised for the next second", async () => {
  const { id: articleId, editor, content } = await makeArticle("published");
  const words = { ...content, body: bodyOf("ماء.") };
  const saved = await saveWorkingCopy(editor, { articleId, basedOn: 1, content: words });
  if (saved.kind !== "saved") throw new Error("not saved");
  const step = { articleId, version: saved.version, rank: 1, reason: null };
  await publishOnFront(editor, { ...step, when: "urgent" }, "update");
  const { promise } = await getArticle(editor, articleId);
  expect(promise?.seconds).toBeLessThanOrEqual(1);
});
