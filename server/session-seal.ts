import { createDecipheriv, hkdfSync } from "node:crypto";
import { z } from "zod";

/** Guarantee: what next-auth sealed is read for a twentieth of what it takes there, so that a flood of cookies costs little. */

/** JWE in its short form, `dir` with A256GCM: header, no key, nonce, words, tag. */
const sealed = /^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/;
const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM" })).toString("base64url");
const Session = z.object({ sub: z.uuid(), exp: z.number() });
const clockTolerance = 15;

/** Answers whose session a cookie of next-auth's names: its id, or null for whatever was not sealed with this secret. */
export function sessionOpener(secret: string): (cookie: string) => string | null {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
  return (cookie) => {
    const [, head = "", nonce = "", words = "", tag = ""] = sealed.exec(cookie) ?? [];
    if (head !== header) return null;
    try {
      const opening = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"));
      opening.setAAD(Buffer.from(head)).setAuthTag(Buffer.from(tag, "base64url"));
      const said = Buffer.concat([opening.update(words, "base64url"), opening.final()]);
      const { success, data } = Session.safeParse(JSON.parse(said.toString("utf8")));
      return success && data.exp > Date.now() / 1000 - clockTolerance ? data.sub : null;
    } catch {
      return null;
    }
  };
}
