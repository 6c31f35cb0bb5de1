// @vitest-environment happy-dom
import { getSchema, type JSONContent } from "@tiptap/core";
import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { Body } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import { readPasted } from "./html";

/** Pieces of a pasted document; «م» stands for a word that is seen, «خ» for one that is not, numbered when it is put together. */
const seen = fc.constant("م");
const hiding = fc.constantFrom(
  ["<del>", "</del>"],
  ["<s>", "</s>"],
  ["<span class='msoDel'>", "</span>"],
  ["<b style='text-decoration: underline line-through'>", "</b>"],
  ["<span style='display:none'>", "</span>"],
  ["<p style='mso-hide:all'>", "</p>"],
  ["<div hidden>", "</div>"],
  ['<span style="visibility:hidden">', "</span>"],
  ["<span style='font-size:0px'>", "</span>"],
  ["<div style='mso-element:comment-list'><div>", "</div></div>"],
  ["<span class='MsoCommentReference'>", "</span>"],
  ["<template>", "</template>"],
  ["<noscript>", "</noscript>"],
  ["<!--[if mso]>", "<![endif]-->"],
);
const marks = fc.constantFrom(
  ...["b", "strong", "i", "ins", "em", "u", "font", "mark", "a href='https://example.org/'", "a href='#x'"],
  ...[
    "span style='font-weight:700'",
    "span dir='ltr'",
    "o:p",
    "st1:place",
    "a style='mso-comment-reference:E_1'",
  ],
);
const blocks = fc.constantFrom(
  ...[
    "p",
    "div",
    "h1",
    "h4",
    "blockquote",
    "section",
    "article",
    "header",
    "main",
    "nav",
    "address",
    "aside",
  ],
  ...["center", "form", "fieldset", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "x-card"],
  ...["p class='MsoTitle'", "span style='display:block'", "b style='font-weight:normal'><div", "pre"],
);

const wrapped = (tag: string, inside: string) => {
  const names = [...tag.matchAll(/(?:^|<)([\w:-]+)/g)].map(([, name]) => `</${name}>`);
  return `<${tag}>${inside}${names.reverse().join("")}`;
};

const { block: pastedBlock } = fc.letrec<{ inline: string; block: string; entry: string }>((tie) => {
  const inlines = fc.array(tie("inline"), { maxLength: 4 }).map((each) => each.join(" "));
  const children = fc.array(tie("block"), { maxLength: 3 }).map((each) => each.join(""));
  const list = fc
    .tuple(fc.constantFrom("ul", "ol", "menu"), fc.array(tie("entry"), { maxLength: 4 }))
    .map(([tag, entries]) => wrapped(tag, entries.join("\n")));
  const cell = fc
    .tuple(fc.constantFrom("td", "th", "td colspan='2'", "th rowspan='2'"), fc.oneof(inlines, children))
    .map(([tag, inside]) => wrapped(tag, inside));
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => `<tr>${cells.join("")}</tr>`);
  return {
    inline: fc.oneof(
      { depthSize: "small" },
      seen,
      fc.tuple(marks, inlines).map(([tag, inside]) => wrapped(tag, inside)),
      hiding.filter(([open]) => !/^<(?:p|div)/.test(open ?? "")).map(([open, end]) => `${open} خ ${end}`),
      fc.constantFrom("<br>", "<br><br>", "&nbsp;", "<img src='x'>", "<wbr>"),
    ),
    block: fc.oneof(
      { depthSize: "small" },
      inlines.map((inside) => `<p>${inside}</p>`),
      fc.tuple(blocks, fc.oneof(inlines, children)).map(([tag, inside]) => wrapped(tag, inside)),
      hiding.map(([open, end]) => `${open}خ${end}`),
      list,
      fc.tuple(fc.option(inlines, { nil: null }), fc.array(row, { maxLength: 3 })).map(([caption, rows]) => {
        const head = caption === null ? "" : `<caption>${caption}</caption>`;
        return `<table>${head}${rows.join("")}</table>`;
      }),
      fc.constant("<hr>"),
    ),
    entry: fc.oneof(
      { depthSize: "small" },
      inlines.map((inside) => `<li>${inside}</li>`),
      fc.tuple(inlines, list).map(([inside, nested]) => `<li>${inside}${nested}</li>`),
      children.map((inside) => `<li>${inside}</li>`),
      list,
      inlines.map((inside) => ` ${inside} `),
      children,
    ),
  };
});

/** The words of a document numbered, and which of them were seen. */
function numbered(html: string): { html: string; words: string[] } {
  const words: string[] = [];
  let count = 0;
  const named = html.replace(/م|خ/g, (kind) => {
    const word = `${kind === "م" ? "كلمة" : "سر"}${count++}ا`;
    if (kind === "م") words.push(word);
    return word;
  });
  return { html: named, words };
}

test("every visible word of a pasted document arrives, in order and apart, and nothing hidden", () => {
  const schema = getSchema(bodyExtensions("rtl"));
  fc.assert(
    fc.property(fc.array(pastedBlock, { minLength: 1, maxLength: 5 }), (parts) => {
      const { html, words } = numbered(parts.join(""));
      const holder = document.createElement("div");
      holder.innerHTML = readPasted(html).html;
      const body = bodyFrom(DocumentParser.fromSchema(schema).parse(holder).toJSON() as JSONContent, "rtl");
      expect(Body.safeParse(body).success).toBe(true);
      expect(plainText(body).match(/[\p{L}\p{N}]+/gu) ?? []).toEqual(words);
    }),
    { numRuns: 200 },
  );
});
