import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from "modern-tar";
import { BackupError, isOfSystem, placeError } from "./error";
import type { BackupKey } from "./key";
import type { Place } from "./place";

/** One file within an archive: a tar sealed with age, which `age --decrypt` and `tar` open without us. */
export type Entry = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Puts one more file into an archive; settles when there is room for the next. */
type PutEntry = (entry: { name: string; bytes: Uint8Array }) => Promise<void>;

/** Bytes of one file of an archive: more than an upload may have, so that a damaged length fills no memory. */
const largestEntry = 256 * 1024 * 1024;

/** The other half of writing has failed, and says why. */
class Torn extends Error {}

/**
 * Writes an archive to `place` while `produce` makes it, holding a few megabytes at a time. It has its name only once all
 * of it is there; whatever fails leaves nothing behind. Answers its size. Throws BackupError, or what `produce` threw.
 */
export async function writeArchive(
  place: Place,
  name: string,
  key: Pick<BackupKey, "recipient">,
  produce: (put: PutEntry) => Promise<void>,
): Promise<number> {
  const { readable, controller } = createTarPacker();
  const encrypter = new Encrypter();
  encrypter.addRecipient(key.recipient);
  const sealed = await encrypter.encrypt(readable);
  /** Ends the other half, which then fails of the same cause. */
  function fail(cause: unknown): never {
    controller.error(cause);
    throw cause;
  }
  const produced = produce(async ({ name: entry, bytes }) => {
    const header = {
      name: entry,
      size: bytes.length,
      type: "file" as const,
      mode: 0o600,
      mtime: new Date(0),
    };
    try {
      const writer = controller.add(header).getWriter();
      await writer.write(bytes);
      await writer.close();
    } catch (cause) {
      throw new Torn("the archive takes no more", { cause });
    }
  }).then(() => controller.finalize());
  const halves = await Promise.allSettled([produced.catch(fail), place.write(name, sealed).catch(fail)]);
  const [made, written] = halves;
  // A place that takes no more tears the stream: what is made then fails only of that.
  if (made.status === "rejected" && !(made.reason instanceof Torn)) throw made.reason;
  if (written.status === "rejected") throw written.reason;
  return written.value;
}

/** Age's own errors, as what they mean to whoever opens a backup. */
function openingError(name: string, key: BackupKey, cause: unknown): unknown {
  if (cause instanceof BackupError) return cause;
  if (cause instanceof Error && /no identity matched/.test(cause.message))
    return new BackupError(
      "wrong_key",
      `${name} was sealed with another key than the one in ${key.file}.`,
      cause,
    );
  return isOfSystem(cause) ? placeError(name, cause) : tornError(name, cause);
}

export function tornError(name: string, cause?: unknown): BackupError {
  return new BackupError("torn", `${name} is not a whole backup: it is cut off, or damaged.`, cause);
}

async function bytesOf({ header, body }: ParsedTarEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (!(header.size >= 0 && header.size <= largestEntry)) throw new Error("an entry is too large");
  const bytes = new Uint8Array(header.size);
  let at = 0;
  for await (const chunk of body) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  if (at !== bytes.length) throw new Error("an entry is cut off");
  return bytes;
}

/**
 * Hands over what is in an archive, file by file, in its order. What is read was sealed with this key and not changed
 * since; that nothing is missing is known at the end alone. Throws BackupError, or what `take` threw.
 */
export async function readArchive(
  place: Place,
  name: string,
  key: BackupKey,
  take: (entry: Entry) => Promise<void>,
): Promise<void> {
  const source = await place.read(name);
  let taking = false;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.identity);
    const opened = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    for await (const entry of opened.pipeThrough(createTarDecoder({ strict: true }))) {
      const bytes = await bytesOf(entry);
      taking = true;
      await take({ name: entry.header.name, bytes });
      taking = false;
    }
  } catch (cause) {
    throw taking ? cause : openingError(name, key, cause);
  } finally {
    source.destroy();
  }
}
