import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A new folder for a newsroom to throw away. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `warraq-${name}-`));
  // Root's database runs as another account, which must pass through, and may not look around.
  await chmod(folder, userInfo().uid === 0 ? 0o711 : 0o700);
  return folder;
}
