// @vitest-environment happy-dom
import { getSchema, type JSONContent } from "@tiptap/core";
import { Node as DocumentNode } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { Body, emptyBody } from "@/newsroom/body/rules";
import { bodyExtensions } from "./schema";
import { bodyFrom, documentFrom } from "./serialise";

const schema = getSchema(bodyExtensions("rtl"));

/** A body through the editor and back. */
function roundTrip(body: Body): Body {
  const document = DocumentNode.fromJSON(schema, documentFrom(body));
  document.check();
  return bodyFrom(document.toJSON() as JSONContent, "rtl");
}

const picture = {
  pictureId: "0000000000",
  caption: "جسر",
  credit: "وكالة",
  alternative: "جسر على نهر",
  isDecorative: false,
};

const everything: Body = {
  version: 1,
  doc: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "نص" }, { type: "hardBreak" }] },
      {
        type: "paragraph",
        attrs: { dir: "ltr" },
        content: [
          { type: "text", text: "bold", marks: [{ type: "bold" }] },
          {
            type: "text",
            text: "link",
            marks: [{ type: "link", attrs: { href: "https://example.org/" } }, { type: "bold" }],
          },
        ],
      },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "عنوان" }] },
      { type: "heading", attrs: { level: 3, dir: "ltr" }, content: [{ type: "text", text: "Title" }] },
      {
        type: "blockquote",
        content: [{ type: "paragraph", content: [{ type: "text", text: "قال" }] }],
      },
      { type: "pullQuote", content: [{ type: "text", text: "مقتطف" }] },
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "بند" }] }] },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "ثالث" }] }] },
        ],
      },
      { type: "horizontalRule" },
      { type: "picture", attrs: picture },
    ],
  },
};

describe("the editor's document", () => {
  it("says every block of a body and gives it back", () => {
    expect(Body.parse(everything)).toEqual(everything);
    expect(roundTrip(everything)).toEqual(everything);
    expect(Body.parse(roundTrip(everything))).toEqual(everything);
  });

  it("opens an empty body with a place to write, and closes it empty", () => {
    expect(documentFrom(emptyBody).content).toEqual([{ type: "paragraph" }]);
    expect(roundTrip(emptyBody)).toEqual(emptyBody);
  });

  it("knows no node or mark that a body does not", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        "blockquote",
        "bulletList",
        "doc",
        "hardBreak",
        "heading",
        "horizontalRule",
        "listItem",
        "orderedList",
        "paragraph",
        "picture",
        "pullQuote",
        "text",
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(["bold", "link"]);
  });

  it("leaves out what a body cannot say", () => {
    const body = bodyFrom(
      {
        type: "doc",
        content: [
          { type: "table" },
          {
            type: "paragraph",
            attrs: { dir: "rtl" },
            content: [
              { type: "hardBreak", marks: [{ type: "bold" }] },
              { type: "text", text: "نص", marks: [{ type: "link", attrs: { href: "javascript:1" } }] },
            ],
          },
          { type: "picture", attrs: { ...picture, pictureId: "x" } },
          { type: "paragraph" },
        ],
      },
      "rtl",
    );
    expect(body.doc.content).toEqual([
      { type: "paragraph", content: [{ type: "hardBreak" }, { type: "text", text: "نص" }] },
    ]);
  });
});
