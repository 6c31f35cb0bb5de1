import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { makeArticle, makeSection } from "@/e2e/support/rows";
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
    const step = { articleId, version: 1, place: { frontId, container }, rank: 1 };
    await publishOnFront(editor, { ...step, reason: null });
    const draft = await getFrontDraft(editor, frontId);
    expect(draft.content.containers[0]?.cards).toEqual([{ storyId: articleId }]);
    const live = await getLiveContent(editor, frontId);
    expect(live?.containers[0]?.cards ?? []).toEqual(isLive ? [{ storyId: articleId }] : []);
  }
});

test("a publication that fails places nothing", async () => {
  const { articleId, editor, frontId, container } = await makeWaiting();
  const step = { articleId, version: 9, place: { frontId, container }, rank: 1 };
  await expect(publishOnFront(editor, { ...step, reason: null })).rejects.toMatchObject({ code: "conflict" });
  expect((await getFrontDraft(editor, frontId)).version).toBe(1);
});
