/** Days for which a browser that sent something is known. */
export const readerDays = 365;
/** Bytes of a form that a reader sends: a comment of 96,000, percent-encoded, and what stands around it. */
export const maxFormBytes = 384 * 1024;

/**
 * What of a visitor's address stands for one visitor: an IPv4 address whole, of an IPv6 address the first 64 bits. A
 * household is given all the addresses behind those (RFC 6177), so the rest would let one person be a crowd.
 */
export function networkOf(address: string): string {
  const bracketed = `http://[${address.split("%")[0]}]`;
  if (!address.includes(":") || !URL.canParse(bracketed)) return address;
  // One spelling for every way to write the address: lower case, no leading zeros, the longest run of zeros as "::".
  const [head = "", tail = ""] = new URL(bracketed).hostname.slice(1, -1).split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
