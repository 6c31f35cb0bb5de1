import { availableParallelism, cpus, loadavg } from "node:os";
import { closeDatabase } from "@/db/client";
import { closeJobs } from "@/platform/jobs";
import type { NewsroomProcess } from "../newsroom-process";
import { step } from "../step";
import { measureEdge } from "./edge";
import { measureEditor } from "./editor";
import { measureFlood } from "./flood";
import { measureFloods } from "./floods";
import { measureHistory } from "./history";
import { measureLighthouse } from "./lighthouse";
import { measureOutage } from "./outage";
import { measurePublishing } from "./publishing";
import { makeRows } from "./rows";
import { measureThroughput } from "./throughput";
import { measureUncached } from "./uncached";
import type { Varnish } from "./varnish";
import { measureWeights } from "./weights";

/** The measurements by name, in their order: no two may share the processor, and the flood leaves traces. */
export const sections = [
  "weights",
  "throughput",
  "uncached",
  "publishing",
  "history",
  "editor",
  "lighthouse",
  "edge",
  "outage",
  "flood",
] as const;
export type Section = (typeof sections)[number];

export type Results = Awaited<ReturnType<typeof measureAll>>;

const updates = 200;

/** Takes the chosen measurements, one after the other; `edge` and `outage` where there is a Varnish in front, of `floods` those named. */
export async function measureAll(
  newsroom: NewsroomProcess,
  varnish: Varnish | undefined,
  chosen: readonly Section[],
  floods: string[],
) {
  const { siteUrl, folder } = newsroom;
  const machine = {
    cores: availableParallelism(),
    model: cpus()[0]?.model,
    node: process.version,
    loadBefore: loadavg()[0] ?? 0,
  };
  const taken = async <Result>(section: Section, title: string, work: () => Promise<Result>) =>
    chosen.includes(section) ? step(title, work) : undefined;
  try {
    const rows = await step("Writing the stories to measure", makeRows);
    const webProcess = await newsroom.webProcess();
    const paths = { story: rows.storyPath, storyId: rows.measured.ar.id, picture: rows.picturePath };
    return {
      machine,
      weights: await taken("weights", "Weighing the pages", () => measureWeights(siteUrl, rows)),
      throughput: await taken("throughput", "Requests per second, beside a bare server", () =>
        measureThroughput(siteUrl, rows, folder),
      ),
      uncached: await taken("uncached", "First requests of uncached stories", () =>
        measureUncached(siteUrl, rows),
      ),
      publishing: await taken("publishing", "From publishing to visible", () =>
        measurePublishing(siteUrl, rows.measured.ar, updates),
      ),
      history: await taken("history", "The history of a draft's words, of few revisions and of many", () =>
        measureHistory(siteUrl, rows),
      ),
      editor: await taken("editor", "Writing in a short story and in a very long one", () =>
        measureEditor(siteUrl),
      ),
      lighthouse: await taken("lighthouse", "Lighthouse on a phone, page by page", () =>
        measureLighthouse(siteUrl, rows),
      ),
      edge:
        varnish && (await taken("edge", "The same behind Varnish", () => measureEdge(varnish.siteUrl, rows))),
      outage:
        varnish &&
        (await taken("outage", "Behind Varnish, without a web process", () =>
          measureOutage(newsroom, varnish.siteUrl, rows),
        )),
      floods: await taken("flood", "Floods, one after the other", () =>
        measureFloods({ siteUrl, folder, webProcess }, paths, floods),
      ),
      flood:
        floods.length > 0
          ? undefined
          : await taken("flood", "A flood of nonsense", () =>
              measureFlood(siteUrl, rows, webProcess, folder),
            ),
    };
  } finally {
    await closeJobs();
    await closeDatabase();
  }
}
