import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revision } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { sessionOf } from "@/e2e/support/sign-in";
import { getArticle } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { Body } from "@/newsroom/body/rules";
import { spreadOf } from "./numbers";
import { askFor } from "./request";
import type { Rows } from "./rows";

const revisions = [2, 2000];
const openings = 15;

/** A draft of the measured words of which so many revisions were cut, each with a word more in one paragraph. */
async function draftWith(count: number, rows: Rows) {
  const author = await makePerson("journalist");
  const { id } = await makeArticle("draft", { author, content: rows.measured.ar.story.content });
  for (let version = 1; version <= count; version += 1) {
    const { content } = await getArticle(author, id);
    const body: Body = structuredClone(content.body);
    const paragraphs = body.doc.content.filter((block) => block.type === "paragraph");
    paragraphs[version % paragraphs.length]?.content?.push({ type: "text", text: ` ${version}` });
    const input = { articleId: id, basedOn: version, content: { ...content, body }, keepOther: true };
    await saveWorkingCopy(author, input);
  }
  return { id, author };
}

/** Milliseconds until the history of a draft's words stands in the desk, by its number of revisions, and what these weigh. */
export async function measureHistory(siteUrl: string, rows: Rows) {
  const measured: Record<string, Record<string, unknown>> = {};
  for (const count of revisions) {
    const { id, author } = await draftWith(count, rows);
    const { name, value } = await sessionOf(author);
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      const startedAt = performance.now();
      await askFor(200, `${siteUrl}/desk/stories/${id}/revisions`, {
        headers: { cookie: `${name}=${value}` },
      });
      times.push(performance.now() - startedAt);
    }
    const [stored] = await db
      .select({
        "whole, bytes": sql<number>`avg(pg_column_size(${revision.content}))::int`,
        "difference, bytes": sql<number>`avg(pg_column_size(${revision.difference}))::int`,
        "kept whole": sql<number>`count(${revision.content})::int`,
      })
      .from(revision)
      .where(eq(revision.articleId, id));
    measured[`${count} revisions`] = { ...spreadOf(times), ...stored };
  }
  return measured;
}
