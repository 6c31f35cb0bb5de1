import { randomUUID } from "node:crypto";
import { arrayContains, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { comment, commentReport, commentVote, touched } from "@/db/schema";
import { aReader, makeArticle } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { withdrawArticle } from "@/newsroom/article/commands";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment } from "@/newsroom/comment/deciding";
import { NewsroomError } from "@/newsroom/errors";
import { reportComment, touchComments, voteUseful } from "./commands";
import { getOwnVote } from "./queries";
import { type ReportForm, reportsPerSource } from "./rules";

const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return `${error.code} ${error.messageKey}`;
    },
  );

async function makeComment() {
  const { id: articleId, editor } = await makeArticle("published");
  const writer = aReader();
  const { id: commentId } = await submitComment(writer, {
    ...{ articleId, parentId: null, name: "سلمى", email: "s@example.org", website: "", seconds: null },
    text: `رأي ${randomUUID()}`,
  });
  return { articleId, commentId, writer, editor };
}
const rowOf = async (id: string) => (await db.select().from(comment).where(eq(comment.id, id)))[0];

test("a reader's vote counts once, is taken back, and never stands for her own comment", async () => {
  const { articleId, commentId, writer, editor } = await makeComment();
  const reader = aReader();
  const vote = (answer: "yes" | "no", by = reader) => voteUseful(by, { articleId, commentId, answer });
  expect(await outcomeOf(vote("yes"))).toBe("not_found notFound");
  await approveComment(editor, { commentId });
  await Promise.all(Array.from({ length: 4 }, () => vote("yes")));
  expect(await vote("yes")).toEqual({ useful: 1 });
  expect(await getOwnVote(reader.id, commentId)).toBe(true);
  expect(await vote("yes", aReader())).toEqual({ useful: 2 });
  expect(await outcomeOf(vote("yes", writer))).toBe("invalid comment.ownUseful");
  expect(await vote("no")).toEqual({ useful: 1 });
  expect(await vote("no")).toEqual({ useful: 1 });
  expect(await getOwnVote(reader.id, commentId)).toBe(false);
  expect(await db.$count(commentVote, eq(commentVote.commentId, commentId))).toBe(1);
  const other = await makeComment();
  expect(await outcomeOf(voteUseful(reader, { articleId: other.articleId, commentId, answer: "yes" }))).toBe(
    "not_found notFound",
  );
  await withdrawArticle(editor, { articleId, reason: "خطأ" });
  expect(await outcomeOf(vote("yes"))).toBe("not_found notFound");
});

test("votes reach kept pages together, by a job", async () => {
  const { articleId } = await makeComment();
  await touchComments(jobNamed("touch_comments"), { articleId, page: 3 });
  const rows = await db
    .select({ tags: touched.tags })
    .from(touched)
    .where(arrayContains(touched.tags, [`comments:${articleId}`]));
  expect(rows.map(({ tags }) => tags)).toEqual([[`comments:${articleId}`, `comments:${articleId}:3`]]);
});

test("a report is counted once a reader, a few times a source, and only of what readers have", async () => {
  const { articleId, commentId, editor } = await makeComment();
  const report = (by = aReader(), given: Partial<ReportForm> = {}) =>
    outcomeOf(reportComment(by, { articleId, commentId, ground: "insult", words: "يشتم الكاتب", ...given }));
  expect(await report()).toBe("not_found notFound");
  await approveComment(editor, { commentId });
  const reader = aReader();
  for (let sent = 0; sent < 3; sent += 1) expect(await report(reader)).toBe("done");
  expect((await rowOf(commentId))?.openReports).toBe(1);
  const crowd = Array.from({ length: 5 }, () => ({ ...aReader(), address: reader.address }));
  await Promise.all(crowd.map((each) => report(each)));
  expect((await rowOf(commentId))?.openReports).toBe(reportsPerSource);
  expect(await report()).toBe("done");
  expect((await rowOf(commentId))?.openReports).toBe(reportsPerSource + 1);
  const stored = await db.select().from(commentReport).where(eq(commentReport.commentId, commentId));
  expect(JSON.stringify(stored)).not.toContain(reader.address);
  const flooder = aReader();
  for (let sent = 0; sent < 10; sent += 1) await report(flooder);
  expect(await report(flooder)).toBe("rate_limited comment.reportTooMany");
});
