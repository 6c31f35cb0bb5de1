import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { history, note } from "@/db/schema";
import { makeArticle } from "@/e2e/support/rows";
import type { Person, Reader } from "@/newsroom/access";
import { takeBackNote } from "@/newsroom/note/commands";
import { getStoryNotes } from "@/newsroom/note/queries";
import { listNotifications } from "@/newsroom/notification/queries";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { makePreviewLink, revokePreviewLink } from "./commands";
import { writeGuestNote } from "./guest-notes";
import { listPreviewLinks } from "./queries";
import { previewLimits } from "./rules";

const guest: Reader = { kind: "reader", id: "", address: "192.0.2.7" };

async function give(actor: Person, articleId: string, takesNotes: boolean) {
  const { link } = await makePreviewLink(actor, { articleId, label: "المحامي", days: 1, takesNotes });
  return new URL(link).pathname.split("/")[2] ?? "";
}
const said = (text: string, id: string = randomUUID()) => ({ id, name: "أستاذ كريم", text });

test("somebody with a link leaves notes by name, once each, and who writes and who gave the link hear of it", async () => {
  const { id, author, editor } = await makeArticle("draft");
  const token = await give(editor, id, true);
  const sent = said("الفقرة الثانية تحتاج إلى سند.");
  await writeGuestNote(guest, token, sent);
  await writeGuestNote(guest, token, sent);
  const { threads } = await getStoryNotes(author, id);
  expect(threads).toMatchObject([
    { text: sent.text, byName: "أستاذ كريم", isGuest: true, isOwn: false, place: null },
  ]);
  for (const person of [author, editor]) {
    const [news] = await listNotifications(person);
    expect(news).toMatchObject({ verb: "noteGuest", actorName: null, reason: `أستاذ كريم: ${sent.text}` });
  }
  await takeBackNote(author, { articleId: id, noteId: sent.id });
  expect((await getStoryNotes(author, id)).threads).toEqual([]);
  // Nor does the bell say any more what is gone.
  expect((await listNotifications(editor))[0]).toMatchObject({ verb: "noteGuest", reason: null });
  const rows = await db.select().from(history).where(eq(history.subjectId, sent.id));
  expect(JSON.stringify(rows)).not.toMatch(/كريم|192\.0\.2/);
});

test("a link that takes none, that is over or that nobody gave takes no note, nor does another's note change", async () => {
  const { id, author } = await makeArticle("draft");
  const refused = { code: "not_found" };
  await expect(writeGuestNote(guest, await give(author, id, false), said("مرحبًا"))).rejects.toMatchObject(
    refused,
  );
  await expect(writeGuestNote(guest, "x", said("مرحبًا"))).rejects.toMatchObject(refused);
  const token = await give(author, id, true);
  const sent = said("مرحبًا");
  await writeGuestNote(guest, token, sent);
  const other = await give(author, id, true);
  await expect(writeGuestNote(guest, other, said("غيره", sent.id))).rejects.toMatchObject({
    code: "conflict",
  });
  for (const link of await listPreviewLinks(author, id)) await revokePreviewLink(author, { id: link.id });
  await expect(writeGuestNote(guest, token, said("مرحبًا"))).rejects.toMatchObject(refused);
  expect((await getStoryNotes(author, id)).threads.map(({ text }) => text)).toEqual(["مرحبًا"]);
});

test("a guest's note goes into the trash with its story and comes back without the link", async () => {
  const { id, author } = await makeArticle("draft");
  await writeGuestNote(guest, await give(author, id, true), said("مرحبًا"));
  const trashed = await moveToTrash(author, "article", { id });
  await restoreFromTrash(author, { id: trashed.id });
  expect((await getStoryNotes(author, id)).threads).toMatchObject([{ text: "مرحبًا", byName: "أستاذ كريم" }]);
});

test("a link brings so many notes a minute, and so many in all", async () => {
  const { id, author } = await makeArticle("draft");
  const token = await give(author, id, true);
  const write = () => writeGuestNote(guest, token, said("ملاحظة"));
  const age = () =>
    db.update(note).set({ createdAt: sql`now() - interval '2 minutes'` }).where(eq(note.articleId, id));
  for (let sent = 0; sent < previewLimits.notes; sent += 1) {
    if (sent % previewLimits.aMinute === 0) await age();
    await write();
  }
  await expect(write()).rejects.toMatchObject({ code: "rate_limited" });
  await age();
  await expect(write()).rejects.toMatchObject({ messageKey: "preview.tooManyNotes" });
});
