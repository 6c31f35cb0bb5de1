import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/platform/free-port";
import { buildIfOutdated } from "./build";
import { provideChromium } from "./chromium";
import { prepareDatabase } from "./database";
import { endWith, StartFailure } from "./start-failure";
import { step, stopPrograms } from "./step";
import { type Tally, tallyOf } from "./tally";
import { type TestDatabases, testDatabases } from "./test-databases";

const parts = ["rules", "data", "journeys"] as const;
type Part = (typeof parts)[number];

const asked = process.argv.slice(2);
/** `npm test -- data` runs one part; what follows a part is handed to its runner. */
const chosen = parts.filter((part) => asked[0] === undefined || asked[0] === part);
const handedOn = asked.slice(1);

const reports = join("test-results", "reports");
let newsroom: ChildProcess | undefined;
let running: ChildProcess | undefined;

function settings(databaseUrl: string, folder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "test",
    DATABASE_URL: databaseUrl,
    SITE_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    WARRAQ_DATA: folder,
    WARRAQ_MODE: "real",
    // Journeys may say from which address they come, so that no journey uses up another's allowance.
    TRUSTED_PROXIES: "127.0.0.1",
    PORT: String(port),
    HOST: "127.0.0.1",
    TZ: "UTC",
  };
}

/** Runs a test runner to its end; answers whether it ended well. */
async function runner(args: string[], variables: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, args, { env: variables, stdio: "inherit" });
  running = child;
  return (await new Promise((resolve) => child.once("exit", resolve))) === 0;
}

async function vitest(part: Part, variables: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(reports, `${part}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", part, ...reporters, ...handedOn];
  return tallyOf(report, await runner(args, variables));
}

async function journeys(variables: NodeJS.ProcessEnv): Promise<Tally> {
  const chromium = provideChromium();
  const { SITE_URL } = variables;
  newsroom = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: { ...variables, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  for (let waited = 0; !(await fetch(`${SITE_URL}/api/ready`).catch(() => undefined))?.ok; waited += 200) {
    if (waited > 120_000 || newsroom.exitCode !== null)
      throw new StartFailure("The newsroom under test did not become ready.");
    await sleep(200);
  }
  const report = join(reports, "journeys.json");
  const args = ["node_modules/@playwright/test/cli.js", "test", ...handedOn];
  const isGood = await runner(args, {
    ...variables,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return tallyOf(report, isGood);
}

async function stopNewsroom(): Promise<void> {
  if (!newsroom || newsroom.exitCode !== null) return;
  const gone = new Promise((resolve) => newsroom?.once("exit", resolve));
  newsroom.kill("SIGTERM");
  await gone;
}

async function run(databases: TestDatabases, folder: string): Promise<Tally[]> {
  if (chosen.includes("journeys")) await buildIfOutdated(folder);
  const tallies: Tally[] = [];
  for (const part of chosen) {
    const url = part === "journeys" ? databases.journeys : databases.data;
    const variables = settings(url, folder, await freePort());
    if (part === "data") await prepareDatabase(variables, folder);
    tallies.push(part === "journeys" ? await journeys(variables) : await vitest(part, variables));
  }
  return tallies;
}

const folder = await mkdtemp(join(tmpdir(), "warraq-test-data-"));
let databases: TestDatabases | undefined;

let cleaning: Promise<void> | undefined;
/** Leaves nothing behind; once, however the tests end. */
function cleanUp(): Promise<void> {
  cleaning ??= (async () => {
    running?.kill("SIGTERM");
    stopPrograms();
    await stopNewsroom();
    await databases?.remove();
    await rm(folder, { recursive: true, force: true });
  })();
  return cleaning;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void cleanUp().finally(() => process.exit(1)));
process.on("disconnect", () => void cleanUp().finally(() => process.exit(1)));

try {
  await mkdir(reports, { recursive: true });
  databases = await step("Starting a PostgreSQL to throw away", testDatabases);
  const tallies = await run(databases, folder);
  await cleanUp();
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} catch (cause) {
  await cleanUp();
  endWith(cause);
  console.log("0 passed, 1 failed");
}
// The channel to the parent, listened to above, would keep this process waiting.
process.exit();
