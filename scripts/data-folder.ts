import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { StartFailure } from "./start-failure";

/** The folder of everything this newsroom keeps, made when it is not there. Throws StartFailure. */
export async function dataFolder(setting: string | undefined): Promise<string> {
  const folder = resolve(process.env.WARRAQ_CALLED_FROM ?? process.cwd(), setting || ".warraq");
  try {
    await makeFolder(folder);
    // Root's database runs as another account, which must pass through, and may not look around.
    await chmod(folder, userInfo().uid === 0 ? 0o711 : 0o700);
    const probe = join(folder, ".writable");
    await writeFile(probe, "");
    await rm(probe);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new StartFailure(
      `The folder ${folder} cannot be written (${code}); give it to this account, or name another in WARRAQ_DATA.`,
    );
  }
  return folder;
}

/** Node's own recursive mkdir never ends where the kernel refuses with ENOENT (as in /proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || (await stat(dirname(folder)).catch(() => undefined))) throw cause;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** The secret all others are derived from, generated once and kept in the folder. */
export async function generatedSecret(folder: string): Promise<string> {
  const file = join(folder, "secret");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept.length >= 32) return kept;
  const made = randomBytes(48).toString("base64url");
  await writePrivately(file, made);
  return made;
}

/** Writes a file that its owner alone can read. */
export async function writePrivately(file: string, content: string): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, content, { mode: 0o600 });
}
