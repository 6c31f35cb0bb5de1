import { randomUUID } from "node:crypto";
import { makeArticle } from "@/e2e/support/rows";
import { SecondNode } from "@/e2e/support/second-node";
import type { Person } from "@/newsroom/access";
import { correctionsPath, feedPath } from "@/newsroom/address/rules";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { correctArticle } from "@/newsroom/correction/commands";
import { createFront, saveFront } from "@/newsroom/front/commands";
import { launchFront } from "@/newsroom/front/launching";
import { getFrontDraft } from "@/newsroom/front/queries";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { articlePath } from "@/newsroom/published-article/rules";
import { spreadOf } from "./numbers";
import { askFor } from "./request";
import type { Measured } from "./rows";

const patience = 10_000;

/** A word that no page has yet, of letters alone: pages put what holds numbers in its order, with marks in between. */
const newWord = () =>
  randomUUID().replace(/[\d-]/g, (sign) => (sign === "-" ? "" : "ghijklmnop".charAt(Number(sign))));

/** Asks for a page again and again until it holds the word, within `element` where one is named; answers when. */
async function seenAt(address: string, word: string, element = ""): Promise<number> {
  const until = performance.now() + patience;
  for (;;) {
    const { bytes } = await askFor(200, address);
    const now = performance.now();
    const at = bytes.indexOf(element);
    if (at >= 0 && bytes.includes(word, at)) return now;
    if (now > until) throw new Error(`${address} did not show what was published within ${patience} ms`);
  }
}

/** When every node's page at a path holds the word. */
type SeenEverywhere = (path: string, word: string, element?: string) => Promise<number>;

/** Milliseconds from pressing Launch until the front of every node shows what was composed. */
async function timeLaunches(editor: Person, seen: SeenEverywhere, launches: number): Promise<number[]> {
  const { id: frontId } = await createFront(editor, { edition: "ar" });
  const times: number[] = [];
  for (let turn = 0; turn < launches; turn += 1) {
    const word = newWord();
    const { version, content } = await getFrontDraft(editor, frontId);
    const [lead, ...others] = content.containers;
    if (!lead) throw new Error("a front begins with nothing");
    const containers = [lead, ...others.map((each) => ({ ...each, title: word }))];
    const saved = await saveFront(editor, { frontId, version, content: { containers } });
    const pressedAt = performance.now();
    await launchFront(editor, { frontId, version: saved.version });
    times.push((await seen("/", word)) - pressedAt);
  }
  return times;
}

/** Milliseconds from the press that adds a correction until every node tells it wherever readers and programs look. */
async function timeCorrections(editor: Person, seen: SeenEverywhere, corrections: number) {
  const { id: articleId } = await makeArticle("published", { edition: "ar", editor });
  const answer = await getPublishedArticle("ar", articleId);
  if (answer?.kind !== "published") throw new Error("the story is not published");
  const page = encodeURI(articlePath(answer.article));
  const places = {
    "correction: page": [page, "<article"],
    "correction: structured data": [page, "CorrectionComment"],
    "correction: feed": [feedPath("ar")],
    "correction: list": [correctionsPath("ar")],
  } as const;
  const names = Object.keys(places) as (keyof typeof places)[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < corrections; turn += 1) {
    const word = newWord();
    const pressedAt = performance.now();
    await correctArticle(editor, { articleId, kind: "correction", wrong: "خطأ", right: word });
    await Promise.all(
      names.map(async (name) => {
        const [path, element] = places[name];
        times.get(name)?.push((await seen(path, word, element)) - pressedAt);
      }),
    );
  }
  return Object.fromEntries([...times].map(([name, measured]) => [name, spreadOf(measured)]));
}

/**
 * Milliseconds from pressing Publish and Launch, in another process than those that answer readers, until the story's
 * page and the front of each of two nodes show the new words over HTTP; the same of corrections, wherever they are told.
 */
export async function measurePublishing(siteUrl: string, { story, paths }: Measured, updates: number) {
  const { id: articleId, author, editor, content } = story;
  const second = await SecondNode.start();
  const seen: SeenEverywhere = async (path, word, element) =>
    Math.max(...(await Promise.all([siteUrl, second.url].map((node) => seenAt(node + path, word, element)))));
  const onPage: number[] = [];
  const onFront: number[] = [];
  try {
    for (let version = 1; version <= updates; version += 1) {
      const word = newWord();
      const headline = `${content.headline} ${word}`;
      await saveWorkingCopy(author, { articleId, basedOn: version, content: { ...content, headline } });
      await submitArticle(author, { articleId, version: version + 1 });
      const pressedAt = performance.now();
      await publishArticle(editor, { articleId, version: version + 1 });
      const [pageAt, frontAt] = await Promise.all([
        seen(encodeURI(paths.article), word),
        seen(paths.front, word),
      ]);
      onPage.push(pageAt - pressedAt);
      onFront.push(frontAt - pressedAt);
    }
    const launch = spreadOf(await timeLaunches(editor, seen, updates));
    const corrections = await timeCorrections(editor, seen, updates);
    return { updates, page: spreadOf(onPage), front: spreadOf(onFront), launch, ...corrections };
  } finally {
    await second.kill();
  }
}
