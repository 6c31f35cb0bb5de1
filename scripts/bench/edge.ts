import { republishArticle, withdrawArticle } from "@/newsroom/article/commands";
import { spreadOf } from "./numbers";
import { measurePublishing } from "./publishing";
import { ask } from "./request";
import type { Measured, Rows } from "./rows";

const updates = 60;
const patience = 10_000;

/** Milliseconds until an address answers with a status. */
async function untilAnswered(status: number, address: string): Promise<number> {
  const startedAt = performance.now();
  while ((await ask(address)).status !== status)
    if (performance.now() - startedAt > patience)
      throw new Error(`${address} did not answer ${status} within ${patience} ms`);
  return performance.now() - startedAt;
}

/** Milliseconds from a withdrawal until the edge answers 410, over and over. */
async function measureWithdrawing(edgeUrl: string, { story, paths }: Measured): Promise<number[]> {
  const { id: articleId, editor } = story;
  const page = edgeUrl + encodeURI(paths.article);
  const times: number[] = [];
  for (let round = 0; round < updates; round += 1) {
    const pressedAt = performance.now();
    await withdrawArticle(editor, { articleId, reason: "قياس" });
    await untilAnswered(410, page);
    times.push(performance.now() - pressedAt);
    await republishArticle(editor, { articleId });
    await untilAnswered(200, page);
  }
  return times;
}

/** What a reader behind Varnish sees, and when. */
export async function measureEdge(edgeUrl: string, { measured }: Rows) {
  const publishing = await measurePublishing(edgeUrl, measured.en, updates);
  return { ...publishing, withdrawn: spreadOf(await measureWithdrawing(edgeUrl, measured.en)) };
}
