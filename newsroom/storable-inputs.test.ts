import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isBlank } from "./storable";

/** What is written into the database as it was sent, or read from it: no words that a person writes for others. */
const noInputs = new Set(["TypedComment", "CommentRefusal", "Verdicts", "CountsOnPage", "Seen"]);
/** Bytes that only a hash sees. */
const secrets = /(?:^|\.)(?:password|current|token)$/;
/** Words that may stand in several lines; every other text is one line. */
const inLines =
  /(?:^|\.)(?:text|words|reason|note|paragraph|answer|notice|brief|essence|description|wrong|right|sections\.<key>|outlet\.<key>|timeZoneName\.<key>)$/;

type Leaf = { path: string; schema: z.ZodType };

/** The schemas of texts in a schema, each with what is done to it; a pipe that takes a text is one. */
function leavesOf(schema: z.ZodType, path: string): Leaf[] {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } };
  const within = (name: string, below = path) => leavesOf(def[name] as z.ZodType, below);
  switch (def.type) {
    case "string":
      return [{ path, schema }];
    case "object":
      return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
        leavesOf(inner, path === "" ? name : `${path}.${name}`),
      );
    case "array":
      return within("element");
    case "tuple":
      return [...(def.items as z.ZodType[]), ...(def.rest ? [def.rest as z.ZodType] : [])].flatMap((item) =>
        leavesOf(item, path),
      );
    case "record":
      return [...within("keyType", `${path}.<name>`), ...within("valueType", `${path}.<key>`)];
    case "union":
      return (def.options as z.ZodType[]).flatMap((option) => leavesOf(option, path));
    case "intersection":
      return [...within("left"), ...within("right")];
    case "pipe": {
      if ((def.in as z.ZodType).type === "transform") return within("out");
      const given = within("in");
      return given.length === 1 && given[0]?.path === path ? [{ path, schema }] : given;
    }
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
      return within("innerType");
    case "lazy":
      return leavesOf((def.getter as () => z.ZodType)(), path);
    case "enum":
    case "literal":
    case "number":
    case "int":
    case "boolean":
    case "date":
    case "null":
    case "unknown":
      return [];
    default:
      throw new Error(`${path}: ${def.type} is no schema that this test can read`);
  }
}

const modules = import.meta.glob<Record<string, unknown>>("./**/rules.ts", { eager: true });
const inputs = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    value instanceof z.ZodType && !noInputs.has(name) ? [{ name: `${file} ${name}`, schema: value }] : [],
  ),
);
const leaves = inputs.flatMap(({ name, schema }) =>
  leavesOf(schema, "").map((leaf) => ({ ...leaf, name: `${name}: ${leaf.path}` })),
);

const nothing = [
  "\u200b",
  "\u3164",
  "\u2800",
  "\u00ad\u2060",
  "\u202e\u202c",
  "\ufe0f",
  "\u{e0041}",
  "\u001b",
];
const hostile = [
  ..."\u202a \u202b \u202c \u202d \u202e \u2066 \u2067 \u2068 \u2069 \u0000 \u001b \u0085 \u009b \ud800".split(
    " ",
  ),
  ..."\udfff \ufdd0 \ufffe \u{10ffff} \u200b \ufeff \u00ad \u3164 \u{e0041} \u2028 \r".split(" "),
];
const never =
  /(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u00ad\u3164\u2028\u{e0041}]/u;

describe("every text of every input", () => {
  test("is found", () => {
    expect(inputs.length).toBeGreaterThan(40);
    for (const path of [
      "headline",
      "content.body.doc.content.content.text",
      "names.<key>.name",
      "reason",
      "q",
    ])
      expect(leaves.map((leaf) => leaf.path)).toContain(path);
  });

  test.each(leaves.filter(({ path }) => !secrets.test(path)))("$name is storable", ({ path, schema }) => {
    for (const typed of nothing) {
      const { success, data } = schema.safeParse(typed);
      if (success) expect(isBlank(String(data ?? ""))).toBe(true);
      if (success && !/\.content\.text$/.test(path)) expect(data || "").toBe("");
    }
    for (const sign of hostile) {
      for (const words of [`أب${sign}جد`, `https://example.org/a${sign}b`]) {
        const { success, data } = schema.safeParse(words);
        if (!success || typeof data !== "string") continue;
        expect(data.isWellFormed()).toBe(true);
        expect(data).not.toMatch(never);
      }
    }
    const { success, data } = schema.safeParse("سطر\nآخر");
    if (success && !inLines.test(path)) expect(data).not.toContain("\n");
  });
});
