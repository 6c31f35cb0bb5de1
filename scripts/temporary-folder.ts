import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { endWith } from "./start-failure";
import { stopPrograms } from "./step";

/** A new folder for a newsroom to throw away. */
async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `warraq-${name}-`));
  // Root's database runs as another account, which must pass through, and may not look around.
  await chmod(folder, userInfo().uid === 0 ? 0o711 : 0o700);
  return folder;
}

/**
 * A script's work in a folder to throw away: however it ends, at a signal or with the process that started it too, what
 * it runs is ended, `close` runs once, and the folder goes.
 */
export async function workInTemporaryFolder(
  name: string,
  work: (folder: string) => Promise<void>,
  close: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder(name);
  let cleaning: Promise<void> | undefined;
  function cleanUp(): Promise<void> {
    cleaning ??= (async () => {
      stopPrograms();
      await close(folder);
      await rm(folder, { recursive: true, force: true });
    })();
    return cleaning;
  }
  for (const ending of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
    process.on(ending, () => void cleanUp().finally(() => process.exit(1)));
  await work(folder).catch(endWith);
  await cleanUp();
  // The channel to the parent, listened to above, would keep this process waiting.
  process.exit();
}
