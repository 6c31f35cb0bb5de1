import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { secretFor } from "@/db/env";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
const key = () => Buffer.from(secretFor("second factor"), "hex");

/** A secret as it is kept: encrypted (AES-256-GCM) by a key of AUTH_SECRET, and for one account alone. */
export function seal(secret: string, userId: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key(), iv).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The secret again; null where it was sealed for another account, with another AUTH_SECRET, or not by us. */
export function open(sealed: string, userId: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
  if (tag.length < tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(userId))
    .setAuthTag(tag);
  try {
    const secret = decipher.update(bytes.subarray(ivBytes + tagBytes));
    return Buffer.concat([secret, decipher.final()]).toString("utf8");
  } catch {
    // Its tag does not fit, which is all that can be wrong here.
    return null;
  }
}
