import { spawn } from "node:child_process";

type Check = { name: string; commands: string[][] };

const bin = (name: string) => `node_modules/${name}`;
/** Everything that needs no database, the slowest first. */
const checks: Check[] = [
  {
    name: "types",
    commands: [
      [bin("next/dist/bin/next"), "typegen"],
      [bin("typescript/bin/tsc"), "--noEmit", "-p", "."],
    ],
  },
  {
    name: "rules tests",
    commands: [[bin("vitest/vitest.mjs"), "run", "--project", "rules", "--reporter=dot"]],
  },
  // The second run names what only tests use.
  { name: "dead code", commands: [[bin("knip/bin/knip.js")], [bin("knip/bin/knip.js"), "--production"]] },
  {
    name: "format and lint",
    commands: [[bin("@biomejs/biome/bin/biome"), "check", "--diagnostic-level=error", "."]],
  },
];
const atOnce = 2;

function run(args: string[]): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    let words = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (words += String(chunk)));
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, words }));
  });
}

async function check({ name, commands }: Check): Promise<boolean> {
  const startedAt = performance.now();
  for (const command of commands) {
    const { code, words } = await run(command);
    if (code === 0) continue;
    console.log(`✗ ${name}\n${words}`);
    return false;
  }
  console.log(`✓ ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return true;
}

const waiting = [...checks];
const results: boolean[] = [];
async function takeNext(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(next));
}
await Promise.all(Array.from({ length: atOnce }, takeNext));
const failed = results.filter((isGood) => !isGood).length;
console.log(failed === 0 ? "Everything holds." : `${failed} of ${checks.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
