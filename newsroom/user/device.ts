import { newSignedId, readSignedId } from "@/newsroom/signed-id";

const purpose = "known device";

/**
 * What a browser keeps after a sign-in to be known by next time, for one account: a random id and our signature on it
 * and the account's address. It opens nothing: it only has attempts counted apart from strangers' (the device cookie
 * of OWASP's "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function newDeviceToken(email: string): string {
  return newSignedId(purpose, email);
}

/** By what attempts from a browser are counted; null where it never signed in to this account. */
export function knownDevice(token: string | undefined, email: string): string | null {
  return readSignedId(token, purpose, email);
}
