import { open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { BackupError, placeError } from "./error";

/** What opens backups, and what seals them; `isNew`: made a moment ago, so that nobody has a copy of it. */
export type BackupKey = { file: string; identity: string; recipient: string; isNew: boolean };

/** The key in a file as age's own tools write and read it. Throws BackupError. */
export async function readKey(file: string): Promise<BackupKey> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new BackupError(
      "no_key",
      `There is no key for backups at ${file}; without it none can be opened.`,
      cause,
    );
  }
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0];
  if (!identity) throw new BackupError("no_key", `What lies at ${file} is no key of age.`);
  const recipient = await identityToRecipient(identity).catch((cause: unknown) => {
    throw new BackupError("no_key", `What lies at ${file} is no key of age.`, cause);
  });
  return { file, identity, recipient, isNew: false };
}

/** The same; one is made where there is none, readable by its owner alone. Throws BackupError. */
export async function provideKey(file: string): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  try {
    // Whoever comes first makes it; two keys would leave one of two backups without any.
    const made = await open(file, "wx", 0o600);
    try {
      await made.writeFile(`# public key: ${recipient}\n${identity}\n`);
      await made.sync();
    } finally {
      await made.close();
    }
    const folder = await open(dirname(file), "r");
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return readKey(file);
    throw placeError(file, cause);
  }
  return { file, identity, recipient, isNew: true };
}
