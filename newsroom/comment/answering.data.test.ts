import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { bylineName, comment } from "@/db/schema";
import { aReader, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { answerComment } from "./answering";
import { submitComment } from "./commands";
import { approveComment } from "./deciding";
import { listComments } from "./queries";

test("who answers as a story's writer signs with its byline: a pen-name gives her away to nobody", async () => {
  const account = `الاسم الحقيقي ${randomUUID().slice(0, 8)}`;
  const writer = await makePerson("editor", account);
  const penName = await makeByline(writer.id, "قلم");
  const { id: articleId } = await makeArticle("published", {
    content: { bylineIds: [await makeByline(), penName] },
  });
  const { id: unsigned } = await makeArticle("published");
  const send = async (on: string) => {
    const form = { parentId: null, name: "سلمى", email: "s@example.org", website: "", seconds: null };
    const { id } = await submitComment(aReader(), { ...form, articleId: on, text: `سؤال ${randomUUID()}` });
    await approveComment(writer, { commentId: id });
    return id;
  };
  const commentId = await send(articleId);
  const { id } = await answerComment(writer, { commentId, text: "شكرًا", as: "writer" });
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  const [signed] = (await db.select().from(bylineName).where(eq(bylineName.subjectId, penName))).filter(
    ({ edition }) => edition === "ar",
  );
  expect(row).toMatchObject({ name: signed?.name, standing: "writer" });
  const listed = (await listComments(writer, { tab: "approved", articleId })).rows.find(
    (each) => each.id === id,
  );
  expect(listed?.decidedByName).toBe(signed?.name);
  expect(JSON.stringify(listed)).not.toContain(account);
  // Whose byline readers do not have answers in the newsroom's name.
  const other = await send(unsigned);
  await expect(answerComment(writer, { commentId: other, text: "شكرًا", as: "writer" })).rejects.toThrow(
    "forbidden",
  );
  const { id: ofStaff } = await answerComment(writer, { commentId: other, text: "شكرًا", as: "staff" });
  const [said] = await db.select().from(comment).where(eq(comment.id, ofStaff));
  expect(said?.name).not.toContain(account);
});
