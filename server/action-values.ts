/**
 * What React can read of a call, and our pages send: plain values, forms, and texts that stand for one of the two. How it
 * writes them stands in react-server-dom (encodeReply); what else it reads (maps, streams, functions, files) no page of
 * ours sends, and each of them is a way to make the reader fail.
 */

/** The parts of a call by their numbers, parsed. */
export type Parts = ReadonlyMap<number, unknown>;

/** React goes down by calling itself, so that one who nests without an end is a fault of ours. */
const deepest = 200;
/** Values of a call: a story's form has some hundred. React counts letters behind a dollar too, up to a million. */
const mostValues = 50_000;
const lettersOfOne = 20;

/** Texts with a dollar that are values by themselves; a form in a form (`$K1`) may be empty. */
const value = /^\$(?:\$|K[\da-f]*$|D|n-?\d{1,300}$|u|NaN$|-0$|I$|-I$|Infinity$|-Infinity$)/;
/** What of a call a text stands for: `$1`, `$@1`, `$0:a:b`. */
const reference = /^\$(@?)([\da-f]{1,8})((?::[^:]*)*)$/s;

/** How a part is named, behind the prefix of its form. */
export const partName = /^[\da-f]+$/;

/** Parses the parts whose names are a number behind a prefix; null where one is torn or told twice. */
export function partsIn(fields: Iterable<[string, string]>, prefix: string): Parts | null {
  const parts = new Map<number, unknown>();
  for (const [name, text] of fields) {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (!partName.test(id)) continue;
    const number = Number.parseInt(id, 16);
    const part = parsed(text);
    // React looks for a part by its number as it writes that itself.
    if (part === undefined || parts.has(number) || number.toString(16) !== id) return null;
    parts.set(number, part);
  }
  return parts;
}

/** A text as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether React could read every part, whatever refers to it. */
export function areReadable(parts: Parts): boolean {
  let left = mostValues;
  for (const [number, part] of parts) {
    let level = [part];
    for (let depth = 0; level.length > 0; depth += 1) {
      for (const each of level) left -= weightOf(each);
      if (depth === deepest || left < 0 || !level.every((each) => isValue(each, number, parts))) return false;
      level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    }
  }
  return true;
}

const weightOf = (each: unknown) =>
  typeof each === "string" && each.startsWith("$$") ? 1 + each.length / lettersOfOne : 1;

function isValue(each: unknown, number: number, parts: Parts): boolean {
  if (typeof each !== "string" || !each.startsWith("$") || value.test(each)) return true;
  const [, promised, id = "", path = ""] = reference.exec(each) ?? [];
  const named = Number.parseInt(id, 16);
  // A part refers to itself or to one that was begun after it: so they are written, and no two wait for each other.
  if (promised === undefined || !(named >= number)) return false;
  const found = path.split(":").slice(1).reduce(own, parts.get(named));
  return promised
    ? parts.has(named) && named > number && path === ""
    : typeof found === "object" && found !== null;
}

const own = (whole: unknown, name: string): unknown =>
  typeof whole === "object" && whole !== null && name !== "__proto__" && Object.hasOwn(whole, name)
    ? (whole as Record<string, unknown>)[name]
    : undefined;
