import { expect, test } from "vitest";
import { z } from "zod";
import { jobActors } from "@/newsroom/access";
import { auditKinds } from "@/newsroom/audit/rules";
import { type EventVerb, events, subjectKindOf } from "@/newsroom/events";
import { languageKeys } from "@/newsroom/language/rules";
import { fieldText, valueText } from "./changed-text";
import { doneText } from "./done-text";
import { jobText } from "./job-text";

const verbs = Object.keys(events) as EventVerb[];

type Named = { fields: string[]; values: string[]; loose: string[] };

/** Shapes drawn over a picture are shown as they are stored. */
const asStored = new Set(["parts"]);

/** The names of the parts that an event's side is made of, the values its enums have, and parts that may hold anything. */
function namedIn(schema: unknown, path: string): Named {
  const within = (others: [string, unknown][]) =>
    others
      .map(([name, other]) => namedIn(other, `${path}.${name}`))
      .reduce<Named>(
        (all, { fields, values, loose }) => ({
          fields: [...all.fields, ...fields],
          values: [...all.values, ...values],
          loose: [...all.loose, ...loose],
        }),
        { fields: [], values: [], loose: [] },
      );
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return within([["", schema.unwrap()]]);
  if (schema instanceof z.ZodArray) return within([["", schema.element]]);
  if (schema instanceof z.ZodRecord) return within([["", schema.valueType]]);
  if (schema instanceof z.ZodEnum) return { fields: [], values: schema.options.map(String), loose: [] };
  if (!(schema instanceof z.ZodObject)) return { fields: [], values: [], loose: [] };
  const parts = within(Object.entries(schema.shape).filter(([name]) => !asStored.has(name)));
  return {
    ...parts,
    fields: [...Object.keys(schema.shape), ...parts.fields],
    loose: schema.def.catchall instanceof z.ZodUnknown ? [path, ...parts.loose] : parts.loose,
  };
}

const all = Object.entries(events).flatMap(([verb, { before, after }]) => [
  namedIn(before, verb),
  namedIn(after, verb),
]);

test.each(languageKeys)("all work that acts by itself has a name in the log: %s", (language) => {
  const names = jobActors.map((job) => jobText(job, language));
  expect(names.filter((name) => !name || name.includes("_"))).toEqual([]);
  expect(new Set(names).size).toBe(jobActors.length);
  expect(jobText("work_that_is_no_more", language)).toBeNull();
});

test.each(languageKeys)("everything that may happen has its words in the log: %s", (language) => {
  expect(verbs.filter((verb) => doneText(verb, language) === verb)).toEqual([]);
});

test.each(languageKeys)("every part of what may change has its name in the log: %s", (language) => {
  const fields = new Set(all.flatMap((each) => each.fields));
  expect([...fields].filter((field) => fieldText(field, language) === null)).toEqual([]);
});

test.each(languageKeys)("every value that the code has for such a part has its name too: %s", (language) => {
  const values = new Set(all.flatMap((each) => each.values));
  expect([...values].filter((value) => valueText(value, language) === null)).toEqual([]);
});

test("no event may carry parts that nobody named", () => {
  expect(all.flatMap(({ loose }) => loose)).toEqual([]);
});

test("every kind that may change can be chosen, and no other", () => {
  expect(new Set<string>(auditKinds)).toEqual(new Set(verbs.map(subjectKindOf)));
});
