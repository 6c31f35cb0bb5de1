import { createHmac, hkdfSync } from "node:crypto";
import { databaseTime } from "@/db/clock";
import { secretFor } from "@/db/env";
import { newSignedId, readSignedId } from "@/newsroom/signed-id";
import { networkOf } from "./rules";

const purpose = "reader cookie";

/** A new anonymous reader: what goes into her cookie, a random id and its signature. */
export function newReaderToken(): string {
  return newSignedId(purpose);
}

/** By what the newsroom knows the reader of a cookie: a keyed hash of its id. Null for a token that we did not sign. */
export function readerHashOf(token: string | undefined): string | null {
  const id = readSignedId(token, purpose);
  if (id === null) return null;
  return createHmac("sha256", Buffer.from(secretFor("reader"), "hex"))
    .update(id)
    .digest("base64url");
}

/**
 * A visitor's address as it may be stored: hashed with a key of the day (UTC, by the database's clock, so that all nodes
 * hash alike; `now`, where somebody has just read it): it tells repeats of a day and nothing after.
 */
export async function sourceHashOf(address: string, now?: Date): Promise<string> {
  const day = (now ?? (await databaseTime())).toISOString().slice(0, 10);
  const key = hkdfSync("sha256", Buffer.from(secretFor("visitor"), "hex"), "warraq", day, 32);
  return createHmac("sha256", Buffer.from(key)).update(networkOf(address)).digest("base64url");
}
