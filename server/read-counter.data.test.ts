import type { IncomingMessage } from "node:http";
import { eq, sum } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { read } from "@/db/schema";
import { makeArticle } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { countReads } from "@/newsroom/read/commands";
import type { ReadBatch } from "@/newsroom/read/rules";
import { ReadCounter } from "./read-counter";

const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
const asked = (story: string, from: string) =>
  ({ url: `/api/reads?story=${story}&from=${from}`, headers }) as unknown as IncomingMessage;

test("ten seconds of five hundred reads each, on two nodes, arrive whole in as many statements", async () => {
  const ids = (await Promise.all([1, 2, 3, 4, 5].map(() => makeArticle("published")))).map(({ id }) => id);
  let statements = 0;
  let lost = 0;
  /** A connection that breaks now and then after its commit: the node cannot know, and sends again. */
  const write = async (batch: ReadBatch) => {
    statements += 1;
    await countReads(jobNamed("count_reads"), batch);
    if (statements % 4 === 0) throw new Error(`the answer was lost (${++lost})`);
  };
  const nodes = [new ReadCounter(write, []), new ReadCounter(write, [])];
  for (let second = 0; second < 10; second += 1) {
    for (let each = 0; each < 500; each += 1) {
      const number = 500 * second + each;
      const from = ["", "t.co", "google.com"][each % 3] ?? "";
      nodes[each % 2]?.take(asked(ids[each % 5] ?? "", from), `10.0.${number >> 8}.${number & 255}`);
    }
    await Promise.all(nodes.map((node) => node.flush()));
  }
  await Promise.all(nodes.map((node) => node.end()));
  const counted = await Promise.all(
    ids.map(async (id) => {
      const [row] = await db
        .select({ count: sum(read.count) })
        .from(read)
        .where(eq(read.articleId, id));
      return Number(row?.count);
    }),
  );
  expect(counted).toEqual(ids.map(() => 1_000));
  expect(lost).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(20 + lost + 4);
});
