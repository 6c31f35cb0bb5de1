import type { FormState } from "@/components/ui/form-state";
import { storableText } from "@/newsroom/storable";

type Fields = Record<string, string | string[]>;
type Nested = { [name: string]: unknown };

/**
 * The fields of a form as one object; a field named `x[]` arrives as the array `x`. Files are no part of it: uploads
 * have an address of their own.
 */
export function fieldsOf(form: FormData): Fields {
  const fields: Fields = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const given = form
      .getAll(name)
      .flatMap((value) => (typeof value === "string" ? [storableText(value)] : []));
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = given;
    else fields[name] = given.at(-1) ?? "";
  }
  return fields;
}

/** What was typed and may be shown again: no password, no token and no proof. */
export function typedIn(form: FormData): FormState["values"] {
  return Object.fromEntries(
    Object.entries(fieldsOf(form)).filter(([name]) => !/password|current|token|proof/i.test(name)),
  );
}

/** Fields whose names are paths, as schemas want them: `names.ar.slug` arrives as `{ names: { ar: { slug } } }`. */
export function nestedFields(fields: Fields): Nested {
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
