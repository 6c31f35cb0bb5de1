// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getSchema, type JSONContent } from "@tiptap/core";
import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { Body } from "@/newsroom/body/rules";
import { printBodyText } from "@/newsroom/body-text/rules";
import { readPasted } from "./html";
import { readPastedText } from "./text";

/**
 * What programs put on the clipboard, in their own shape, and the words that a story gets of it. The first line of a
 * sample says whether it came as `html` or as `text`; behind `=>` stands the story's text, as newsroom/body-text writes it.
 */
const folder = join(import.meta.dirname, "samples");
const samples = readdirSync(folder).map((file) => {
  const [, kind, copied, expected] =
    /^(html|text)\n(.*)\n=>\n(.*)$/s.exec(readFileSync(join(folder, file), "utf8")) ?? [];
  if (kind === undefined || copied === undefined || expected === undefined)
    throw new Error(`no sample: ${file}`);
  return { name: file.replace(/\.sample$/, ""), kind, copied, expected: expected.trim() };
});

test("of so many programs there is a sample", () => {
  expect(samples.length).toBeGreaterThanOrEqual(40);
});

test.each(samples)("$name", ({ kind, copied, expected }) => {
  const holder = document.createElement("div");
  holder.innerHTML = (kind === "html" ? readPasted(copied) : readPastedText(copied)).html;
  const parsed = DocumentParser.fromSchema(getSchema(bodyExtensions("rtl"))).parse(holder);
  const body = bodyFrom(parsed.toJSON() as JSONContent, "rtl");
  expect(Body.safeParse(body).success).toBe(true);
  expect(printBodyText(body).trim()).toBe(expected);
});
