import { setTimeout as sleep } from "node:timers/promises";
import { aReader, makeArticle } from "@/e2e/support/rows";
import { feedPath } from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { react } from "@/newsroom/reaction/commands";
import type { NewsroomProcess } from "../newsroom-process";
import { ask } from "./request";
import type { Rows } from "./rows";

const warmStories = 24;
/** Milliseconds between a change and the death of the web process: a worker has purged by then. */
const pause = 3_000;

/** What readers behind Varnish get of warm pages while the web process is dead, by the change before. */
export async function measureOutage(newsroom: NewsroomProcess, edgeUrl: string, rows: Rows) {
  const { story, paths } = rows.measured.ar;
  const stories = rows.unreadPaths.slice(0, warmStories);
  const places = {
    section: [...stories, paths.section],
    front: ["/"],
    feed: [feedPath("ar")],
    "en front": ["/en"],
  };
  const all = [...Object.values(places).flat(), paths.article];
  const [, , , votedOn = ""] = (stories[0] ?? "").split("/");
  const get = (path: string) => ask(edgeUrl + encodeURI(path));
  const changes = {
    none: async () => {},
    vote: () => react(aReader(), { articleId: votedOn, answer: "yes" }),
    publication: () => makeArticle("published", story),
    withdrawal: () => withdrawArticle(story.editor, { articleId: story.id, reason: "قياس" }),
  };
  const table: Record<string, Record<string, string | number>> = {};
  for (const [name, change] of Object.entries(changes)) {
    for (const path of [...all, ...all]) await get(path);
    await change();
    await sleep(pause);
    await newsroom.withoutWeb(async () => {
      const row: Record<string, string | number> = {};
      for (const [place, asked] of Object.entries(places)) {
        const answers = [];
        for (const path of asked) answers.push(await get(path));
        row[place] = `${answers.filter(({ status }) => status === 200).length} of ${asked.length}`;
      }
      row["the withdrawn story"] = name === "withdrawal" ? (await get(paths.article)).status : "";
      table[name] = row;
    });
  }
  return table;
}
