import { randomUUID } from "node:crypto";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment } from "@/db/schema";
import { aReader, makeArticle } from "@/e2e/support/rows";
import { submitComment } from "./commands";
import { getCommentContext } from "./context";

test("of who has written thousands the newest thousand are counted, and it says so", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  const email = `${randomUUID()}@example.org`;
  const form = { articleId, parentId: null, name: "سلمى", website: "", seconds: null };
  const reader = aReader();
  const { id: commentId } = await submitComment(reader, { ...form, email, text: `رأي ${randomUUID()}` });
  await submitComment(reader, { ...form, email: `n-${email}`, text: `رأي ${randomUUID()}` });
  const whole = (await getCommentContext(editor, { commentId })).person;
  expect(whole).toMatchObject({ counts: { pending: 1 }, isCountedWhole: true });
  const columns = Object.entries(getTableColumns(comment))
    .filter(([name]) => !["id", "foldedWords", "email"].includes(name))
    .map(([, { name }]) => sql.identifier(name));
  const others = sql.join(columns, sql`, `);
  for (const by of [email, `n-${email}`])
    await db.execute(sql`insert into comment (id, email, ${others})
      select gen_random_uuid(), ${by}, ${others} from comment, generate_series(1, 1100) where id = ${commentId}`);
  expect(await db.$count(comment, eq(comment.email, email))).toBe(1101);
  const { person } = await getCommentContext(editor, { commentId });
  expect(person).toMatchObject({ counts: { pending: 1000 }, isCountedWhole: false });
  expect(person?.sameSource.every(({ count }) => count <= 1000)).toBe(true);
});
