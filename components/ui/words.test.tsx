import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { listComma } from "@/newsroom/date/names";
import type { Language } from "@/newsroom/language/rules";
import { Names, Sentence, Words } from "./words";

test.each([
  ["«نهر» يفيض", '<bdi lang="ar" dir="rtl">«نهر» يفيض</bdi>'],
  ["“River” rises (BBC)", '<bdi lang="en" dir="ltr">“River” rises (BBC)</bdi>'],
  ["OK، هذا الخبر صحيح", '<bdi lang="ar" dir="rtl">OK، هذا الخبر صحيح</bdi>'],
  ["007", '<bdi dir="auto">007</bdi>'],
])("words keep their language and direction: %s", (words, drawn) => {
  expect(renderToStaticMarkup(<Words of={words} />)).toBe(drawn);
});

test("an edition's words speak its language whatever their letters", () => {
  expect(renderToStaticMarkup(<Words of="BBC" as="p" language="ar" className="x" />)).toBe(
    '<p lang="ar" dir="rtl" class="x">BBC</p>',
  );
});

test("names within a sentence speak their own language", () => {
  expect(renderToStaticMarkup(<Sentence text={"Answering \u2068نور\u2069: “\u2068OK!\u2069”"} />)).toBe(
    'Answering <bdi lang="ar" dir="rtl">نور</bdi>: “<bdi lang="en" dir="ltr">OK!</bdi>”',
  );
});

const joined = (names: string[], language: Language) => names.join(listComma[language]);

test("names of several languages keep their own, and the list keeps the screen's", () => {
  expect(renderToStaticMarkup(<Names of={["النقل", "BBC"]} joined={joined} language="en" />)).toBe(
    '<bdi lang="ar" dir="rtl">النقل</bdi>, <bdi lang="en" dir="ltr">BBC</bdi>',
  );
});

test("a list of names of one language is a list of that language, its commas too", () => {
  expect(renderToStaticMarkup(<Names of={["النقل", "المياه"]} joined={joined} language="en" />)).toBe(
    '<bdi lang="ar" dir="rtl">النقل، المياه</bdi>',
  );
  expect(renderToStaticMarkup(<Names of={["Water", "BBC"]} joined={joined} language="ar" />)).toBe(
    '<bdi lang="en" dir="ltr">Water, BBC</bdi>',
  );
});

test("the desk shows what people wrote through Words alone", () => {
  const root = join(import.meta.dirname, "../..");
  const files = ["components/desk", "app/desk"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const bare = files
    .filter((file) => file.endsWith(".tsx"))
    .filter((file) => {
      const source = readFileSync(join(root, file), "utf8");
      return /<bdi(?![^>]*dir="ltr")|<(?:p|span|a|div|blockquote)\b[^>]*dir="auto"/.test(source);
    });
  expect(bare).toEqual([]);
});
