// `node scripts/launch.mjs <script> …`, what every npm script is: plain JavaScript for any Node from 20.9 on, with
// nothing installed. Gets the packages and the pinned Node, then hands over to that script.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAbandoned, startedBy } from "./ancestry.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".warraq-installed");
const program = process.platform === "win32" ? "node.exe" : "node";
const pinnedNode = join(root, "node_modules", "node", "bin", program);

/** @param {string} sentence */
function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    fail(`Warraq needs Node 20.9 or newer to start; this is ${process.version}.`);
}

/** Installs the packages when package-lock.json is not the one they were installed from. */
function install() {
  refuseOldNode();
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256")
    .update(lock)
    .update(process.platform)
    .update(process.arch)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(pinnedNode)) return;
  console.log("Installing packages (once, about a minute) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"];
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0)
    fail("The packages could not be installed; npm's own words stand above. Is the network reachable?");
  if (!existsSync(pinnedNode))
    fail("The pinned Node was not installed with the packages; remove node_modules and start again.");
  writeFileSync(stamp, wanted);
}

/**
 * Runs a script of this folder with the pinned Node and ends as it ends. Signals are passed on, and the channel between the
 * two closes when this process is killed, so that the other can stop what it started.
 *
 * @param {string} script
 * @param {string[]} args
 */
function handOver(script, args) {
  const child = spawn(pinnedNode, ["--import", "tsx", join(root, "scripts", `${script}.ts`), ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, WARRAQ_CALLED_FROM: process.cwd() },
  });
  // Ctrl-C reaches the whole group by itself; the child answers it, this process only waits.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  // npm may be killed without a word; what it started is then nobody's.
  const chain = startedBy();
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (isAbandoned(chain)) child.kill("SIGTERM");
    }, 500).unref();
  child.on("error", (cause) => fail(`The pinned Node could not be run: ${cause.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

const [script = "serve", ...args] = process.argv.slice(2);
install();
handOver(script, args);
