import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { endWith } from "./start-failure";

/** A new folder for a newsroom to throw away. */
async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `warraq-${name}-`));
  // Root's database runs as another account, which must pass through, and may not look around.
  await chmod(folder, userInfo().uid === 0 ? 0o711 : 0o700);
  return folder;
}

/** A script's work in a folder to throw away: however it ends, at a signal too, `close` runs and the folder goes. */
export async function workInTemporaryFolder(
  name: string,
  work: (folder: string) => Promise<void>,
  close: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder(name);
  async function cleanUp(): Promise<void> {
    await close(folder);
    await rm(folder, { recursive: true, force: true });
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void cleanUp().finally(() => process.exit(1)));
  await work(folder).catch(endWith);
  await cleanUp();
  process.exit();
}
