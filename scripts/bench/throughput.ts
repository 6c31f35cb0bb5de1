import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import autocannon from "autocannon";
import { median } from "./numbers";
import { askFor } from "./request";
import type { Rows } from "./rows";

const rounds = 5;
const seconds = 3;
const connections = 16;
const asBrowser = { "accept-encoding": "gzip, deflate, br" };
/** What every Node server adds by itself. */
const ownHeaders = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

async function record(siteUrl: string, path: string) {
  const { status, rawHeaders, bytes } = await askFor(200, siteUrl + path, { headers: asBrowser });
  const headers = rawHeaders
    .flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""]] : []))
    .filter(([name = ""]) => !ownHeaders.has(name.toLowerCase()));
  return { path, status, headers, base64: bytes.toString("base64") };
}

async function requestsPerSecond(address: string): Promise<number> {
  const result = await autocannon({ url: address, connections, duration: seconds, headers: asBrowser });
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${address} failed under load`);
  return result.requests.average;
}

/** Requests per second of kept pages, as a share of what a bare Node server sends of the same bytes and headers. */
export async function measureThroughput(siteUrl: string, { storyPath }: Rows, folder: string) {
  const pages = { article: encodeURI(storyPath), front: "/" };
  const file = join(folder, "recorded.json");
  await writeFile(
    file,
    JSON.stringify(await Promise.all(Object.values(pages).map((path) => record(siteUrl, path)))),
  );
  const bare = fork(new URL("./bare-server.ts", import.meta.url), [file], { execArgv: [] });
  try {
    const [port] = await once(bare, "message");
    const results = [];
    for (const [page, path] of Object.entries(pages)) {
      const bareRates: number[] = [];
      const warraqRates: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        bareRates.push(await requestsPerSecond(`http://127.0.0.1:${port}${path}`));
        warraqRates.push(await requestsPerSecond(siteUrl + path));
      }
      const ratios = warraqRates.map((rate, round) => rate / (bareRates[round] ?? Number.NaN));
      results.push({
        page,
        bare: median(bareRates),
        warraq: median(warraqRates),
        ratio: median(ratios),
        ratios,
      });
    }
    return { rounds, seconds, connections, results };
  } finally {
    bare.disconnect();
  }
}
