import { randomUUID } from "node:crypto";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { spreadOf } from "./numbers";
import { askFor } from "./request";
import type { Measured } from "./rows";

const patience = 10_000;

/** Asks for a page again and again until it holds the word; answers when. */
async function seenAt(address: string, word: string): Promise<number> {
  const until = performance.now() + patience;
  for (;;) {
    const { bytes } = await askFor(200, address);
    const now = performance.now();
    if (bytes.includes(word)) return now;
    if (now > until) throw new Error(`${address} did not show what was published within ${patience} ms`);
  }
}

/**
 * Milliseconds from pressing Publish, in another process than the one that answers readers, until the story's page
 * and the front show the new words over HTTP.
 */
export async function measurePublishing(siteUrl: string, { story, paths }: Measured, updates: number) {
  const { id: articleId, author, editor, content } = story;
  const page = siteUrl + encodeURI(paths.article);
  const front = siteUrl + paths.front;
  const onPage: number[] = [];
  const onFront: number[] = [];
  for (let version = 1; version <= updates; version += 1) {
    const word = randomUUID();
    const headline = `${content.headline} ${word}`;
    await saveWorkingCopy(author, { articleId, basedOn: version, content: { ...content, headline } });
    await submitArticle(author, { articleId, version: version + 1 });
    const pressedAt = performance.now();
    await publishArticle(editor, { articleId, version: version + 1 });
    const [pageAt, frontAt] = await Promise.all([seenAt(page, word), seenAt(front, word)]);
    onPage.push(pageAt - pressedAt);
    onFront.push(frontAt - pressedAt);
  }
  return { updates, page: spreadOf(onPage), front: spreadOf(onFront) };
}
