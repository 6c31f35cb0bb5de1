import { z } from "zod";

type Nested = { [name: string]: unknown };

function nest(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const nested: Nested = {};
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split(".");
    const last = names.pop() ?? path;
    let place = nested;
    for (const name of names) {
      const inner = place[name];
      const next: Nested = Object.hasOwn(place, name) && typeof inner === "object" ? (inner as Nested) : {};
      place[name] = next;
      place = next;
    }
    place[last] = value;
  }
  return nested;
}

/** A schema for forms whose field names are paths: `names.ar.slug` arrives as `{ names: { ar: { slug } } }`. */
export function nestedFields<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(nest, schema);
}
