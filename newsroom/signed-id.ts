import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { secretFor } from "@/db/env";

const idBytes = 16;

function sign(id: string, purpose: string, subject: string): Buffer {
  // An id holds no space, so no two pairs of subject and id are signed alike.
  return createHmac("sha256", Buffer.from(secretFor(purpose), "hex"))
    .update(subject === "" ? id : `${subject} ${id}`)
    .digest();
}

/** For a cookie: a random id and our signature on it for one purpose and, where given, one subject. */
export function newSignedId(purpose: string, subject = ""): string {
  const id = randomBytes(idBytes).toString("base64url");
  return `${id}.${sign(id, purpose, subject).toString("base64url")}`;
}

/** The id in a token; null for one that we did not sign for this purpose and subject. */
export function readSignedId(token: string | undefined, purpose: string, subject = ""): string | null {
  const [id, signature, ...rest] = (token ?? "").split(".");
  if (!id || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, "base64url");
  const right = sign(id, purpose, subject);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
