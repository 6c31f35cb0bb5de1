import { expect, test } from "vitest";
import { z } from "zod";
import { texts } from "@/messages/texts";
import { auditKinds } from "@/newsroom/audit/rules";
import { type EventVerb, events, subjectKindOf } from "@/newsroom/events";
import { languageKeys } from "@/newsroom/language/rules";
import { doneText } from "./done-text";

const verbs = Object.keys(events) as EventVerb[];

/** The names of the parts that an event's side is made of. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodNullable) return fieldsOf(schema.unwrap());
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

test.each(languageKeys)("everything that may happen has its words in the log: %s", (language) => {
  expect(verbs.filter((verb) => doneText(verb, language) === verb)).toEqual([]);
});

test.each(languageKeys)("every part of what may change has its name in the log: %s", (language) => {
  const t = texts(language, "audit");
  const fields = Object.values(events).flatMap(({ before, after }) => [before, after].flatMap(fieldsOf));
  const isNamed = (field: string) => t.has(`fields.${field}` as Parameters<typeof t>[0]);
  expect([...new Set(fields)].filter((field) => !isNamed(field))).toEqual([]);
});

test("every kind that may change can be chosen, and no other", () => {
  expect(new Set<string>(auditKinds)).toEqual(new Set(verbs.map(subjectKindOf)));
});
