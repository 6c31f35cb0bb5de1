import { join } from "node:path";
import { startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { build, outdatedBuild } from "./build";
import { Children, endlessPatience } from "./children";
import { dataFolder } from "./data-folder";
import { checkDatabase, prepareDatabase } from "./database";
import { watchEnhancement } from "./enhancement";
import { keepLogsSmall, openLog } from "./log-turnover";
import { claimRun, noteRun, releaseRun } from "./one-run";
import { type Lack, waitUntilOpen } from "./opening";
import { refuseBusyPort } from "./port";
import { printScreen } from "./screen";
import { isDemonstrationRun, type RunSettings, runSettings, withDatabase } from "./settings";
import { endWith } from "./start-failure";
import { step, stopPrograms } from "./step";
import { watchDatabase } from "./watch-database";

const isDevelopment = process.argv.includes("--dev");
const databaseWithin = 60_000;

let children: Children | undefined;
let watch: { stop: () => Promise<void> } | undefined;
let claimed: string | undefined;
let stopping: Promise<void> | undefined;

/** Everything in order: what serves first, the database last. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    stopPrograms();
    await Promise.all([children?.stop(), watch?.stop()]);
    if (!claimed) return;
    if (isDemonstrationRun()) await stopEmbeddedServer(claimed);
    releaseRun(claimed);
  })();
  return stopping;
}

async function stopAndExit(code: number): Promise<void> {
  await stop();
  process.exit(code);
}

async function start(): Promise<void> {
  const folder = await dataFolder(process.env.WARRAQ_DATA);
  let settings = await runSettings(folder);
  await claimRun(folder);
  claimed = folder;
  await refuseBusyPort(settings.environment.HOST ?? "127.0.0.1", settings.environment.PORT);
  if (settings.isDemonstration) {
    const url = await step("Starting PostgreSQL", () => startEmbeddedServer(folder));
    settings = withDatabase(settings, url);
    watch = watchDatabase(folder, url, () => giveUp("PostgreSQL", join(folder, "postgres.log")));
  }
  await checkDatabase(settings.environment.DATABASE_URL, databaseWithin, console.error);
  const { variables } = settings;
  const hash = isDevelopment ? undefined : await outdatedBuild();
  const newsroom = settings.isDemonstration ? "the demonstration newsroom" : "the database";
  const title = `Preparing ${newsroom}${hash ? " and building (once for these sources)" : ""}`;
  const [setUpLink] = await step(title, () =>
    Promise.all([prepareDatabase(variables, folder), hash && build(hash, join(folder, "build.log"))]),
  );
  const logFile = settings.isDemonstration && !isDevelopment ? join(folder, "warraq.log") : undefined;
  await run(settings, folder, logFile);
  await printScreen({ settings, folder, setUpLink, logFile });
}

async function run(settings: RunSettings, folder: string, logFile: string | undefined): Promise<void> {
  const log = logFile ? openLog(logFile) : undefined;
  if (logFile) keepLogsSmall(folder);
  const mode = isDevelopment ? "development" : "production";
  children = new Children({
    variables: { ...settings.variables, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" },
    output: log ?? "inherit",
    onChange: (pids) => noteRun(folder, pids),
    onGivingUp: (name) => giveUp(`The ${name} process`, logFile),
    say: (sentence) => console.error(sentence),
    ...(isDevelopment && { pace: endlessPatience }),
  });
  if (isDevelopment) await watchEnhancement();
  const args = isDevelopment ? ["--dev"] : [];
  children.start({ name: "worker", file: "worker/main.ts", args: [], isNeeded: false });
  children.start({ name: "web", file: "server/main.ts", args, isNeeded: true });
  await step("Opening the doors", () => waitUntilReady(settings));
}

function giveUp(what: string, logFile: string | undefined): void {
  if (stopping) return;
  console.error(`\n${what} keeps failing, so Warraq stops${logFile ? `; see ${logFile}` : ""}.`);
  void stopAndExit(1);
}

async function waitUntilReady({ environment }: RunSettings): Promise<void> {
  const host =
    environment.HOST && !/^(?:0\.0\.0\.0|::)$/.test(environment.HOST) ? environment.HOST : "127.0.0.1";
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${environment.PORT}/api/ready`;
  const ask = async (): Promise<Lack> => {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return null;
    const said: unknown = await answer?.json().catch(() => undefined);
    return said && typeof said === "object" && "failing" in said ? String(said.failing) : undefined;
  };
  await waitUntilOpen(
    ask,
    () => stopping !== undefined,
    (sentence) => console.error(`\n${sentence}`),
  );
}

/**
 * New processes in the place of the old, without a moment in which nobody answers. They serve the build that is there:
 * where sources have changed only a restart helps.
 */
async function renew(): Promise<void> {
  if (!children || isDevelopment || stopping) return;
  const isOutdated = (await outdatedBuild()) !== undefined;
  if (isOutdated) return console.error("The sources have changed: Warraq has to be restarted, not renewed.");
  const isRenewed = await children.renew();
  console.error(isRenewed ? "The processes are renewed." : "A new process did not start; the old one stays.");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stopAndExit(0));
// A terminal that closes ends what it shows; to a service it says "begin anew".
const isTerminals = process.stdin.isTTY === true;
process.on("SIGHUP", () => void (isTerminals ? stopAndExit(0) : renew()));
// The process that started this one was killed; what it started must not stay behind.
process.on("disconnect", () => void stopAndExit(0));

try {
  await start();
} catch (cause) {
  if (!stopping) endWith(cause);
  await stopAndExit(stopping ? 0 : 1);
}
