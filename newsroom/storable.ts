/** Greatest number of a column of type integer. */
export const largestInteger = 2_147_483_647;

/** A text without what no column of PostgreSQL can hold: the character 0 and halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** JSON in which every text is storable. Throws SyntaxError. */
export function parseStorableJson(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown) =>
    typeof value === "string" ? storableText(value) : value,
  );
}
