/**
 * Guarantee: a web process is ready once nothing stale is left in it, and stops without cutting anybody off.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import createNext from "next";
import { closeDatabase, sqlClient, withTransaction } from "@/db/client";
import { environment, secretFor } from "@/db/env";
import { can, jobNamed } from "@/newsroom/access";
import { getPublishedPlace, listPublishedSlugs } from "@/newsroom/address/queries";
import { countComments } from "@/newsroom/comment/queries";
import { addSharedMetrics, processMetrics } from "@/newsroom/metrics/registry";
import { countUnread } from "@/newsroom/notification/queries";
import { listPublishedEditions } from "@/newsroom/outlet/queries";
import { countReads } from "@/newsroom/read/commands";
import { getPublishedRedirects, getPublishedTarget } from "@/newsroom/redirect/queries";
import { listStoriesNow } from "@/newsroom/sitting/queries";
import { tag } from "@/newsroom/touched";
import { getUserOfSession } from "@/newsroom/user/session";
import { within } from "@/platform/deadline";
import { closeJobs, enqueue } from "@/platform/jobs";
import { log, logWhatIsPrinted } from "@/platform/log";
import { whenAskedToStop } from "@/platform/stopping";
import { sayAlive } from "@/platform/supervised";
import { builtActions } from "./actions";
import { answerClientError } from "./client-errors";
import { boundConnections } from "./connections";
import { Door } from "./door";
import { showFigures } from "./figures";
import { Answering, listen } from "./listening";
import { Live } from "./live";
import { addDoorMetrics } from "./measures";
import { watchPromises } from "./promise-watch";
import { ReadCounter } from "./read-counter";
import { sessionOpener } from "./session-seal";
import { showMetrics } from "./shown-metrics";
import { listenToTouched, type TouchedListener } from "./touched-listener";
import { isFromTrustedProxy, trustedProxies } from "./visitor";

const isDevelopment = process.argv.includes("--dev");
if (!isDevelopment) logWhatIsPrinted();
const settings = environment();
const host = settings.HOST ?? "127.0.0.1";
// Where this process reaches itself: on its port another one may listen too, while one of them stops.
const own = createServer();
const ownAddress = `http://127.0.0.1:${await listen(own, 0, "127.0.0.1")}`;
// Where Next fetches the page that an action leads to. Its own server sets this; it would guess by SITE_URL's scheme.
process.env.__NEXT_PRIVATE_ORIGIN = ownAddress;
const actionsFile = new URL("../.next/server/server-reference-manifest.json", import.meta.url);
const internalToken = randomBytes(32).toString("base64url");

const server = createServer({
  // A body has a time of its own, by its length (arrivals.ts).
  requestTimeout: 0,
  headersTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
  // Searches for thousands of letters are still answered by their page.
  maxHeaderSize: 32 * 1024,
  // Next would leave a connection that asks for another protocol open for ever, and stopping would wait for it.
  shouldUpgradeCallback: () => isDevelopment,
  // The door says by a page that it is missing; Node would say nothing.
  requireHostHeader: false,
});
// Who takes nothing of an answer holds it for so long.
if (!isDevelopment) server.setTimeout(120_000);
const trusted = trustedProxies(settings.TRUSTED_PROXIES);
boundConnections(server, (socket) => isFromTrustedProxy({ socket }, trusted));
const next = createNext({ dev: isDevelopment, hostname: host, port: settings.PORT, httpServer: server });
await next.prepare();

let listener: TouchedListener | undefined;
const reads = {
  editionsInUse: listPublishedEditions,
  slugs: listPublishedSlugs,
  publishedPlace: getPublishedPlace,
  redirects: getPublishedRedirects,
  redirectTarget: getPublishedTarget,
  isDatabaseThere: () =>
    within(1_000, sqlClient`select 1`).then(
      () => true,
      () => false,
    ),
  sessionIn: sessionOpener(secretFor("session")),
  lookUp: async (sessionId: string) => {
    const user = await getUserOfSession(sessionId);
    const seesTimings = user !== null && can({ kind: "person", ...user }, "job:manage");
    return user && { account: user.id, language: user.language, seesTimings };
  },
};
const doorSettings = {
  siteUrl: new URL(settings.SITE_URL),
  otherNames: settings.WARRAQ_MODE === "demonstration" ? loopbackNames(settings.PORT) : [],
  trusted,
  isDevelopment,
  internalToken,
  actions: isDevelopment ? undefined : builtActions(await readFile(actionsFile, "utf8")),
  arrivals: join(settings.WARRAQ_DATA, "arriving"),
  catchUp: settings.EDGE_PURGE_URL ? catchUp : undefined,
};
const counter = new ReadCounter(
  (batch) => countReads(jobNamed("count_reads"), batch),
  [doorSettings.siteUrl, ...doorSettings.otherNames].map(({ hostname }) => hostname),
);
const live = new Live({
  lookAtStories: async (sessionId, ids) => {
    const user = await getUserOfSession(sessionId);
    return (
      user && {
        account: user.id,
        said: await listStoriesNow({ kind: "person", ...user }, ids, { sessionId }),
      }
    );
  },
  lookAtComments: async (sessionId) => {
    const user = await getUserOfSession(sessionId);
    const person = user && ({ kind: "person", ...user } as const);
    return (
      person && {
        account: person.id,
        said: can(person, "comment:moderate") ? [await countComments(person)] : [],
      }
    );
  },
  lookAtBell: async (sessionId) => {
    const user = await getUserOfSession(sessionId);
    return user && { account: user.id, said: [await countUnread({ kind: "person", ...user })] };
  },
});
const door = new Door(next.getRequestHandler(), doorSettings, reads, counter, live);
showFigures(() => door.figures());
if (settings.METRICS_TOKEN) {
  const registry = processMetrics();
  addDoorMetrics(registry, () => door.figures());
  addSharedMetrics(registry);
  showMetrics(() => registry.metrics());
}
const answer: RequestListener = (request, response) => void door.handle(request, response);
server.on("clientError", answerClientError);
// What else than a body somebody expects is no reason for an empty page.
server.on("checkExpectation", (...asked) => server.emit("request", ...asked));
own.on("request", answer);
const answering = new Answering(server, answer);

/** A person at the machine itself may type either. */
function loopbackNames(port: number): URL[] {
  return ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`));
}

/**
 * A start may follow a new version, whose pages name other styles than those at the edge. Nothing has been withdrawn by
 * it, so what the edge has may stand in while this process dies again.
 */
async function refreshEdge(): Promise<void> {
  await withTransaction((tx) => enqueue(tx, "purge_edge", { tags: [tag.site], keepsStale: true }));
}

/** False also where the database is stuck: then the edge is answered, and keeps nothing of it. */
async function catchUp(): Promise<boolean> {
  return (await within(1_000, listener?.catchUp() ?? Promise.resolve(false)).catch(() => undefined)) ?? false;
}

/** Expires tags in Next, which knows them only inside a request of its own. */
async function expire(tags: string[]): Promise<void> {
  const answer = await fetch(`${ownAddress}/api/internal/expire`, {
    method: "POST",
    headers: { "x-warraq-internal": internalToken, "content-type": "application/json" },
    body: JSON.stringify(tags),
  });
  if (!answer.ok) throw new Error(`expiring tags was answered with ${answer.status}`);
}

/** A database that is away for a moment is no reason to die, and to be counted as one that cannot start. */
async function whenDatabaseAnswers(): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return void (await sqlClient`select 1`);
    } catch (cause) {
      if (tries === 1) log.warn("the web process waits for the database", { cause });
      if (tries > 120) throw cause;
      await sleep(500);
    }
}

await whenDatabaseAnswers();
listener = await listenToTouched(sqlClient, expire);
const liveLine = await sqlClient.listen(
  "live",
  (payload) => live.hear(payload),
  () => live.hearAll(),
);
if (settings.EDGE_PURGE_URL) await refreshEdge();
// Only now: beside another process on this port it would take readers from it.
await listen(server, settings.PORT, host);
log.info("the web process serves", { port: settings.PORT });
const stopWatching = watchPromises();
void sayAlive(() => fetch(`${ownAddress}/api/health`));

whenAskedToStop(async () => {
  stopWatching();
  live.end();
  await answering.end();
  await within(3_000, counter.end()).catch(() => log.warn("reads that were not written are lost"));
  await listener?.stop();
  await liveLine.unlisten().catch(() => undefined);
  await next.close();
  own.close();
  await closeJobs();
  await closeDatabase();
});
