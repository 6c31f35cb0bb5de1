import { createHmac } from "node:crypto";
import { secretFor } from "@/db/env";

/** By what a sanction knows the mail of somebody who has erased herself: a keyed hash, from which no mail is read. */
export function erasedMail(email: string): string {
  const hash = createHmac("sha256", Buffer.from(secretFor("erased mail"), "hex")).update(email);
  return `erased:${hash.digest("base64url")}`;
}
