/** A name that nothing else has; `crypto.randomUUID` is missing where the desk is opened without https. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}
