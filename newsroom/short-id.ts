/** Crockford's base 32 in lower case: no i, l, o or u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 10;

/** Check character over base 32 (Luhn mod N), so that a guess or a typing slip is refused without a query. */
function checkCharacter(body: string): string {
  let factor = 2;
  let sum = 0;
  for (let i = body.length - 1; i >= 0; i -= 1) {
    const addend = factor * alphabet.indexOf(body.charAt(i));
    sum += Math.floor(addend / alphabet.length) + (addend % alphabet.length);
    factor = factor === 2 ? 1 : 2;
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/** A short id of 10 characters (45 random bits and a check character) from at least 9 random bytes. */
export function shortIdFrom(random: Uint8Array): string {
  const body = Array.from(random.slice(0, length - 1), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join("");
  return body + checkCharacter(body);
}

/** Whether `text` can be a short id at all. */
export function isShortId(text: string): boolean {
  if (text.length !== length) return false;
  for (const character of text) if (!alphabet.includes(character)) return false;
  return checkCharacter(text.slice(0, -1)) === text.at(-1);
}

/** What is read as a sign of the alphabet though it is none, as Crockford has it. */
const meant: Record<string, string> = { i: "1", l: "1", o: "0" };

/**
 * The id with which a text begins, in its own spelling: read aloud or typed from paper an id comes back in capitals, and
 * copied from a sentence with its next word behind it. Undefined where there is none.
 */
export function shortIdIn(text: string): string | undefined {
  const id = text
    .slice(0, length)
    .toLowerCase()
    .replace(/[ilo]/g, (sign) => meant[sign] ?? sign);
  return isShortId(id) ? id : undefined;
}
