import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, history } from "@/db/schema";
import { anAdministrator, aReader, makeArticle, makePerson } from "@/e2e/support/rows";
import { submitComment } from "@/newsroom/comment/commands";
import { getCommentContext } from "@/newsroom/comment/context";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { askSecondForBans, confirmSanction, imposeSanction, liftSanction } from "./commands";
import { listSanctions } from "./list";
import { SanctionToImpose } from "./rules";

test("the ladder: who is kept out, what goes along, what a second person confirms, and what is lifted", async () => {
  const { id: articleId, editor, author } = await makeArticle("published");
  const other = await makePerson("editor");
  const reader = aReader();
  const domain = `${randomUUID()}.example`;
  const email = `${randomUUID()}@${domain}`;
  const form = { parentId: null, name: "سلمى", email, website: "", seconds: null, articleId };
  const send = (from = reader, more = {}) =>
    submitComment(from, {
      ...form,
      text: `شكرًا لكم على هذا التقرير الطويل عن الماء والكهرباء في المدينة ${randomUUID().slice(0, 4)}`,
      ...more,
    });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error) => error.messageKey,
    );
  const { id: commentId } = await send();
  const impose = (more: object, actor = editor) =>
    imposeSanction(actor, SanctionToImpose.parse({ commentId, line: "خالف تعليقك السياسة.", ...more }));
  const [reason] = await listReasons(editor);

  expect(await codeOf(impose({ kind: "warning" }, author))).toBe("forbidden");
  await send();
  const { id: suspended } = await impose({
    ...{ kind: "suspension", hours: "1", rejectLast: "10", reasonId: reason?.id },
  });
  expect(await codeOf(send())).toBe("comment.sanctioned");
  expect(await codeOf(send(aReader(), { email: `other@${domain}` }))).toBe("done");
  const states = await db.select({ state: comment.state }).from(comment).where(eq(comment.email, email));
  expect(states.map(({ state }) => state)).toEqual(["rejected", "rejected"]);
  await liftSanction(editor, { sanctionId: suspended });
  expect(await codeOf(liftSanction(editor, { sanctionId: suspended }))).toBe("stateChanged");
  expect(await codeOf(send())).toBe("done");

  await impose({ kind: "ban", against: "domain" });
  expect(await codeOf(send(aReader(), { email: `other@${domain}` }))).toBe("comment.sanctioned");

  const administrator = await anAdministrator();
  expect(await codeOf(askSecondForBans(editor, { isNeeded: true }))).toBe("forbidden");
  await askSecondForBans(administrator, { isNeeded: true });
  const { id: proposed, isInForce } = await impose({ kind: "ban", against: "source" });
  expect(isInForce).toBe(false);
  const bystander = { ...form, email: `bystander@else-${domain}`, text: `سؤال ${randomUUID()}` };
  expect(await codeOf(submitComment({ ...aReader(), address: reader.address }, bystander))).toBe("done");
  expect(await codeOf(confirmSanction(editor, { sanctionId: proposed }))).toBe("sanction.needsAnother");
  await confirmSanction(other, { sanctionId: proposed });
  expect(
    await codeOf(
      submitComment(
        { ...aReader(), address: reader.address },
        { ...bystander, text: `سؤال ${randomUUID()}` },
      ),
    ),
  ).toBe("comment.sanctioned");

  const wanted = { show: "inForce", search: domain, page: 1 } as const;
  expect((await listSanctions(editor, wanted)).rows.map(({ against }) => against)).toEqual(["domain"]);
  expect((await listSanctions(editor, { ...wanted, show: "past" })).total).toBe(1);
  const { person, similar } = await getCommentContext(editor, { commentId });
  expect(person).toMatchObject({ email, counts: { rejected: 2, pending: 1 }, confirmedAt: null });
  expect(person?.sanctions.map(({ kind }) => kind)).toEqual(["ban", "ban", "suspension"]);
  expect(person?.sameSource.map((each) => each.email)).toEqual([`bystander@else-${domain}`]);
  expect(similar.length).toBeGreaterThan(0);
  await askSecondForBans(administrator, { isNeeded: false });
  // The history names no reader.
  const told = JSON.stringify(await db.select().from(history));
  expect(told.includes(domain)).toBe(false);
});
