import { z } from "zod";

type Nested = { [name: string]: unknown };

function nest(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const nested: Nested = {};
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split(".");
    const last = names.pop() ?? path;
    let level = nested;
    for (const name of names) {
      const inner = level[name];
      const next: Nested = Object.hasOwn(level, name) && typeof inner === "object" ? (inner as Nested) : {};
      level[name] = next;
      level = next;
    }
    level[last] = value;
  }
  return nested;
}

/** A schema for forms whose field names are paths: `names.ar.slug` arrives as `{ names: { ar: { slug } } }`. */
export function nestedFields<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(nest, schema);
}
