import { hash, verify } from "@node-rs/argon2";
import { normalizePassword } from "./rules";

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let nobodysHash: Promise<string> | undefined;

/** argon2id as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), cost);
}

/** Whether the password fits. Without a hash it takes the same time and says no. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this password");
  const known = await nobodysHash;
  const fits = await verify(passwordHash ?? known, normalizePassword(password));
  return passwordHash !== null && fits;
}
