import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, unlink } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { log } from "@/platform/log";
import { Refused } from "./exchange";
import { Room } from "./room";
import { Overloaded } from "./turnstile";
import type { Visitor } from "./visitor";

/**
 * Guarantee: nobody holds a place of ours while a body trickles in: it is read here, within a time by its length and
 * within bounds for one visitor and for all, and only what has arrived is handed on.
 */

/** What has arrived, to be read as often as one likes, until its end. */
export type Arrived = { pieces: () => AsyncIterable<Buffer> | Iterable<Buffer>; end: () => Promise<void> };

/** Milliseconds for any body, and for each of its bytes: ten kilobytes a second, half of a slow line's. */
const graceFor = 20_000;
const forByte = 1 / 10;
/** Bodies that are on their way, of a stranger's address and of all strangers. */
const [ofOneStranger, ofStrangers] = [32, 512];
/** The same of an account, which gets no more, and of all. */
const [ofOneAccount, ofAccounts] = [12, 64];
/** Up to here a body waits in memory, a longer one on disk. */
const mostInMemory = 256 * 1024;
/** Seconds until whoever meets a disk of ours that takes nothing is to come again. */
const comeAgainAfter = 10;

/** Thrown to whoever waits for a body that will not come whole. */
export class NotArrived extends Error {}

const hangUp = (request: IncomingMessage) => request.destroy(new NotArrived("the body was not sent in time"));

export class Arrivals {
  private strangers = new Room<IncomingMessage>(ofOneStranger, ofStrangers, hangUp);
  private members = new Room<IncomingMessage>(ofOneAccount, ofAccounts, hangUp);

  /** Files on their way lie in `folder`. */
  constructor(private readonly folder: string) {}

  /** A body once it is there. Throws Overloaded, NotArrived when it was cut off, Refused when the disk does not take it. */
  async take(request: IncomingMessage, { account, client }: Visitor): Promise<Arrived> {
    const room = account === undefined ? this.strangers : this.members;
    const owner = account ?? client;
    // Who is known is told to wait, rather than lose what she is sending already.
    if (account !== undefined && room.countOf(owner) >= ofOneAccount) throw new Overloaded();
    const length = Number(request.headers["content-length"] ?? 0);
    const deadline = setTimeout(() => hangUp(request), graceFor + length * forByte);
    room.enter(owner, request);
    try {
      return await (length > mostInMemory ? this.toDisk(request) : this.toMemory(request));
    } catch (cause) {
      if (cause instanceof NotArrived) throw cause;
      log.error("a body could not be written while it arrived", { cause });
      throw new Refused(503, comeAgainAfter);
    } finally {
      clearTimeout(deadline);
      room.leave(request);
    }
  }

  /** Reads on what was refused and forgets it, so that its sender sees the answer; bounded like any other. */
  letPass(request: IncomingMessage, client: string): void {
    if (request.complete) return;
    const deadline = setTimeout(() => hangUp(request), graceFor);
    this.strangers.enter(client, request);
    request
      .once("error", () => {})
      .once("close", () => {
        clearTimeout(deadline);
        this.strangers.leave(request);
      });
    request.resume();
  }

  private async toMemory(request: IncomingMessage): Promise<Arrived> {
    const bytes = await buffer(piecesOf(request));
    return { pieces: () => [bytes], end: async () => {} };
  }

  private async toDisk(request: IncomingMessage): Promise<Arrived> {
    const file = await this.openNameless();
    try {
      await file.writeFile(piecesOf(request));
    } catch (cause) {
      await file.close().catch(() => {});
      throw cause;
    }
    const pieces = () => file.createReadStream({ start: 0, autoClose: false });
    return { pieces, end: () => file.close() };
  }

  /** A file that is gone when this process is, however it ends. */
  private async openNameless(): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const file = await open(path, "wx+", 0o600);
    await unlink(path);
    return file;
  }
}

/** What is sent, as it comes; its sender can be answered also when nobody reads to the end. Throws NotArrived. */
async function* piecesOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false });
  } catch (cause) {
    throw new NotArrived("a body was cut off", { cause });
  }
}
