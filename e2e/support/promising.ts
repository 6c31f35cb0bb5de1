import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "@/newsroom/access";
import { publishArticle } from "@/newsroom/article/commands";

/**
 * What a web process does of promises, in a process of its own that may be killed at any moment: gives one story after
 * the other an hour by the desk's command, and says for which it has answered.
 */
export type Promising = { editor: Person; articleIds: string[] };

const { editor, articleIds }: Promising = JSON.parse(process.argv[2] ?? "{}");
const pause = 60;

process.once("disconnect", () => process.exit());
for (const articleId of articleIds) {
  await publishArticle(editor, { articleId, version: 1, at: new Date(Date.now() + 3_600_000) });
  process.send?.(articleId);
  await sleep(pause);
}
