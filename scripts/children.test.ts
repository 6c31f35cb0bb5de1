import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Children, type ChildSpec } from "./children";

let folder: string;
let children: Children;
let alive: number[];
let said: string[];
let givenUp: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "warraq-children-"));
  [alive, said, givenUp] = [[], [], []];
  children = new Children({
    variables: process.env,
    output: "inherit",
    onChange: (pids) => {
      alive = pids;
    },
    onGivingUp: (name) => givenUp.push(name),
    say: (sentence) => said.push(sentence),
    pace: { tick: 100, again: 5, silent: 10, starting: 300 },
  });
});
afterEach(async () => {
  await children.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A child that runs `program`. */
async function child(name: ChildSpec["name"], program: string): Promise<ChildSpec> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, program);
  return { name, file, args: [], isNeeded: name === "web" };
}
const living = `process.send("ready"); setInterval(() => process.send("alive"), 100);`;
const stopped = `${living} setTimeout(() => process.kill(process.pid, "SIGSTOP"), 300);`;
const dying = `process.exit(1);`;
const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 50_000, interval: 50 });

describe("the processes of a newsroom", () => {
  test.each(["web", "worker"] as const)("a %s that hangs is ended and started again", async (name) => {
    children.start(await child(name, stopped));
    const first = alive[0];
    await waitFor(() => expect(said.join()).toContain(`The ${name} process hangs`));
    await waitFor(() => expect(alive.filter((pid) => pid !== first)).toHaveLength(1));
    expect(givenUp).toEqual([]);
  });

  test("one that says that it lives is left alone", async () => {
    children.start(await child("web", living));
    children.start(await child("worker", stopped));
    const [web] = alive;
    await waitFor(() => expect(said.join()).toContain("The worker process hangs"));
    expect(alive[0]).toBe(web);
  });

  test("a worker that keeps dying never ends the web, a web that does ends all", async () => {
    children.start(await child("worker", dying));
    await waitFor(() => expect(said.join()).toContain("The worker process keeps ending"));
    expect(givenUp).toEqual([]);
    children.start(await child("web", dying));
    await waitFor(() => expect(givenUp).toEqual(["web"]));
  });

  test("are renewed one by one, each ready before its forerunner stops", async () => {
    children.start(await child("web", living));
    const [former] = alive;
    expect(await children.renew()).toBe(true);
    expect(alive).toHaveLength(1);
    expect(alive[0]).not.toBe(former);
  });

  test("are not followed by others once they are asked to stop, also during a renewal", async () => {
    const spec = await child("web", living);
    children.start(spec);
    children.start(await child("worker", living));
    expect(await children.renew()).toBe(true);
    // Becomes ready at the moment in which it is asked to stop.
    const late = `import { writeFileSync } from "node:fs"; const alive = setInterval(() => {}, 100);
      process.on("SIGTERM", () => process.send("ready", () => setTimeout(() => process.exit(), 200)));
      writeFileSync(process.argv[1] + ".begun", "");`;
    await writeFile(spec.file, late);
    const renewing = children.renew();
    await waitFor(() => stat(`${spec.file}.begun`));
    await children.stop();
    expect(await renewing).toBe(false);
    children.start(spec);
    expect(alive).toEqual([]);
  });

  test("stay when a new one does not start", async () => {
    const spec = await child("web", living);
    children.start(spec);
    expect(await children.renew()).toBe(true);
    const [former] = alive;
    await writeFile(spec.file, dying);
    expect(await children.renew()).toBe(false);
    expect(alive).toEqual([former]);
  });
});
