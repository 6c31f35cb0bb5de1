import { newSignedId, readSignedId } from "@/newsroom/signed-id";

const purpose = "known device";
/** Stands between the tokens of several accounts, and in none of them. */
const between = "~";
/** Accounts by which a browser is known at a time: colleagues share machines. */
const mostAccounts = 5;

/**
 * What a browser keeps after a sign-in to be known by next time, for each account that used it: a random id and our
 * signature on it and the account's address. It opens nothing: it only has attempts counted apart from strangers' (the
 * device cookie of OWASP's "Slow Down Online Guessing Attacks with Device Cookies"), and tells a browser that was never
 * used. `kept` is what the browser has; those that signed in last stay.
 */
export function deviceTokens(kept: string | undefined, email: string): string {
  const others = tokensIn(kept).filter((token) => readSignedId(token, purpose, email) === null);
  return [newSignedId(purpose, email), ...others].slice(0, mostAccounts).join(between);
}

/** By what attempts from a browser are counted; null where it never signed in to this account. */
export function knownDevice(kept: string | undefined, email: string): string | null {
  return tokensIn(kept).reduce<string | null>(
    (found, token) => found ?? readSignedId(token, purpose, email),
    null,
  );
}

const tokensIn = (kept: string | undefined) => kept?.split(between, mostAccounts) ?? [];
