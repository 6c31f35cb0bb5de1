import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "@/platform/free-port";
import { buildIfOutdated } from "./build";
import { provideChromium } from "./chromium";
import { prepareDatabase } from "./database";
import { NewsroomProcess } from "./newsroom-process";
import { endWith } from "./start-failure";
import { step } from "./step";
import { type Tally, tallyOf } from "./tally";
import { workInTemporaryFolder } from "./temporary-folder";
import { type TestDatabases, testDatabases } from "./test-databases";

const parts = ["rules", "data", "journeys"] as const;
type Part = (typeof parts)[number];

const asked = process.argv.slice(2);
/** `npm test -- data` runs one part; what follows a part is handed to its runner. */
const chosen = parts.filter((part) => asked[0] === undefined || asked[0] === part);
const handedOn = asked.slice(1);

const reports = join("test-results", "reports");
let databases: TestDatabases | undefined;
let newsroom: NewsroomProcess | undefined;
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
  newsroom = await NewsroomProcess.start(variables, 120_000, "inherit");
  const report = join(reports, "journeys.json");
  const args = ["node_modules/@playwright/test/cli.js", "test", ...handedOn];
  // Three journeys go on at once, some beside newsrooms of their own: each takes few of the server's connections.
  const own = { DATABASE_POOL: "5", CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return tallyOf(report, await runner(args, { ...variables, ...own }));
}

async function run({ data, journeys: ofJourneys }: TestDatabases, folder: string): Promise<Tally[]> {
  if (chosen.includes("journeys")) await buildIfOutdated(folder);
  const tallies: Tally[] = [];
  for (const part of chosen) {
    const variables = settings(part === "journeys" ? ofJourneys : data, folder, await freePort());
    if (part === "data") await prepareDatabase(variables, folder);
    tallies.push(part === "journeys" ? await journeys(variables) : await vitest(part, variables));
  }
  return tallies;
}

async function testAll(folder: string): Promise<void> {
  try {
    await mkdir(reports, { recursive: true });
    databases = await step("Starting a PostgreSQL to throw away", () => testDatabases(folder));
    const tallies = await run(databases, folder);
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
    process.exitCode = failed === 0 ? 0 : 1;
    console.log(`${passed} passed, ${failed} failed`);
  } catch (cause) {
    endWith(cause);
    console.log("0 passed, 1 failed");
  }
}

async function close(): Promise<void> {
  running?.kill("SIGTERM");
  await newsroom?.stop();
  await databases?.remove();
}

await workInTemporaryFolder("test", testAll, close);
