// @vitest-environment happy-dom
import { getSchema, type JSONContent } from "@tiptap/core";
import { Node as DocumentNode } from "@tiptap/pm/model";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StoryBody } from "@/components/article/body";
import { editions } from "@/e2e/support/editions";
import { type Block, Body, type Mark } from "@/newsroom/body/rules";
import { emptyBody } from "@/newsroom/body/words";
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

const words = (text: string, ...marks: Mark[]) =>
  marks.length > 0 ? { type: "text" as const, text, marks } : { type: "text" as const, text };
const paragraph = (text: string) => ({ type: "paragraph" as const, content: [words(text)] });

/** One of every kind, and how readers get it: the compiler asks for a new kind of block here. */
const kinds: { [Type in Block["type"]]: { block: Extract<Block, { type: Type }>; drawn: string } } = {
  paragraph: {
    block: { type: "paragraph", content: [words("نص"), { type: "hardBreak" }, words("سطر")] },
    drawn: "<p>نص<br/>سطر</p>",
  },
  heading: {
    block: { type: "heading", attrs: { level: 3, dir: "ltr" }, content: [words("Title")] },
    drawn: '<h3 dir="ltr">Title</h3>',
  },
  blockquote: {
    block: {
      type: "blockquote",
      attrs: { source: "الوزير" },
      content: [paragraph("قال"), paragraph("وأضاف")],
    },
    drawn: "<blockquote><p>قال</p><p>وأضاف</p></blockquote><figcaption>الوزير</figcaption>",
  },
  pullQuote: {
    block: { type: "pullQuote", content: [words("مقتطف")] },
    drawn: '<blockquote class="pull-quote"><p>مقتطف</p></blockquote>',
  },
  bulletList: {
    block: { type: "bulletList", content: [{ type: "listItem", content: [paragraph("بند")] }] },
    drawn: "<ul><li>بند</li></ul>",
  },
  orderedList: {
    block: {
      type: "orderedList",
      attrs: { start: 3 },
      content: [{ type: "listItem", content: [paragraph("ثالث"), paragraph("تتمته")] }],
    },
    drawn: '<ol start="3"><li><p>ثالث</p><p>تتمته</p></li></ol>',
  },
  factBox: {
    block: {
      type: "factBox",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [words("ما نعرفه")] },
        paragraph("اثنان"),
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph("بند")] }] },
      ],
    },
    drawn: '<aside aria-label="ما نعرفه"><h2>ما نعرفه</h2><p>اثنان</p><ul><li>بند</li></ul></aside>',
  },
  table: {
    block: {
      type: "table",
      attrs: { caption: "السكان" },
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", content: [paragraph("السنة")] },
            { type: "tableHeader", content: [{ type: "paragraph" }] },
          ],
        },
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", content: [paragraph("2020")] },
            { type: "tableCell", content: [paragraph("5"), paragraph("ملايين")] },
          ],
        },
      ],
    },
    drawn:
      '<section class="table-scroll" aria-label="السكان" tabindex="0"><table><caption><span>السكان</span></caption><thead><tr><th scope="col">السنة</th><th scope="col"></th></tr></thead><tbody><tr><th scope="row">2020</th><td><p>5</p><p>ملايين</p></td></tr></tbody></table></section>',
  },
  embed: {
    block: { type: "embed", attrs: { provider: "telegram", id: "warraq/123", title: "بيان البلدية" } },
    drawn:
      '<figure class="story-embed"><a href="https://t.me/warraq/123" rel="noreferrer" data-cover="">بيان البلدية</a>',
  },
  horizontalRule: { block: { type: "horizontalRule" }, drawn: "<hr/>" },
  gallery: {
    block: {
      type: "gallery",
      content: [
        { type: "picture", attrs: picture },
        { type: "picture", attrs: { ...picture, caption: "ضفة" } },
      ],
    },
    drawn:
      '<div role="group" class="story-gallery" aria-label="معرض من صورتين"><figure class="story-figure">',
  },
  picture: { block: { type: "picture", attrs: picture }, drawn: 'alt="جسر على نهر"' },
};

const marks: { [Type in Mark["type"]]: { mark: Extract<Mark, { type: Type }>; drawn: string } } = {
  bold: { mark: { type: "bold" }, drawn: "<strong>كلمة</strong>" },
  superscript: { mark: { type: "superscript" }, drawn: "<sup>كلمة</sup>" },
  subscript: { mark: { type: "subscript" }, drawn: "<sub>كلمة</sub>" },
  link: {
    mark: { type: "link", attrs: { href: "https://example.org/" } },
    drawn: '<a href="https://example.org/">كلمة</a>',
  },
};

const bodyOf = (...content: Block[]): Body => ({ version: 1, doc: { type: "doc", content } });
const stored = { id: picture.pictureId, width: 3, height: 2, renditions: { jpeg: [320] } };
const drawn = (body: Body) =>
  renderToStaticMarkup(
    createElement(StoryBody, { body, edition: editions.ar, pictures: { [stored.id]: stored } }),
  );

describe("the editor's document", () => {
  it.each(Object.values(kinds))("keeps $block.type, and readers get it", ({ block, drawn: html }) => {
    const body = bodyOf(block);
    expect(Body.parse(body)).toEqual(body);
    expect(roundTrip(body)).toEqual(body);
    expect(drawn(roundTrip(body))).toContain(html);
  });

  it.each(Object.values(marks))("keeps $mark.type, and readers get it", ({ mark, drawn: html }) => {
    const body = bodyOf({ type: "paragraph", content: [words("كلمة", mark)] });
    expect(roundTrip(body)).toEqual(body);
    expect(drawn(roundTrip(body))).toContain(html);
  });

  it("keeps marks upon each other and all kinds in their order", () => {
    const both = words("كلمة", marks.link.mark, marks.bold.mark);
    const body = bodyOf(...Object.values(kinds).map(({ block }) => block), {
      type: "paragraph",
      attrs: { dir: "ltr" },
      content: [both],
    });
    expect(roundTrip(body)).toEqual(body);
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
        "embed",
        "factBox",
        "footnote",
        "gallery",
        "hardBreak",
        "heading",
        "horizontalRule",
        "listItem",
        "orderedList",
        "paragraph",
        "picture",
        "pullQuote",
        "table",
        "tableCell",
        "tableHeader",
        "tableRow",
        "text",
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(["bold", "link", "subscript", "superscript"]);
  });

  it("brings lists that are too deep up to where lists go, in their order", () => {
    const list = (...content: JSONContent[]): JSONContent => ({ type: "bulletList", content });
    const item = (text: string, ...content: JSONContent[]): JSONContent => ({
      type: "listItem",
      content: [paragraph(text), ...content],
    });
    const deep = list(
      item("أ", list(item("ب", list(item("ج", list(item("د")), paragraph("هـ")), item("و"))))),
    );
    const { content } = Body.parse(bodyFrom({ type: "doc", content: [deep] }, "rtl")).doc;
    expect(content).toEqual([
      list(item("أ", list(item("ب", list(item("ج"), item("د"), item("هـ"), item("و")))))),
    ]);
  });

  it("leaves off what a body cannot say, and loses no word of it", () => {
    const body = bodyFrom(
      {
        type: "doc",
        content: [
          { type: "table", content: [{ type: "cell", content: [{ type: "text", text: "خانة" }] }] },
          {
            type: "blockquote",
            content: [{ type: "heading", content: [{ type: "text", text: "عنوان في اقتباس" }] }],
          },
          {
            type: "paragraph",
            attrs: { dir: "rtl" },
            content: [
              { type: "hardBreak", marks: [{ type: "bold" }] },
              { type: "text", text: "نص", marks: [{ type: "link", attrs: { href: "javascript:1" } }] },
              { type: "mention", content: [{ type: "text", text: " واسم", marks: [{ type: "italic" }] }] },
            ],
          },
          { type: "picture", attrs: { ...picture, pictureId: "x" } },
          { type: "paragraph" },
        ],
      },
      "rtl",
    );
    expect(Body.parse(body)).toEqual(
      bodyOf(
        paragraph("خانة"),
        { type: "blockquote", content: [paragraph("عنوان في اقتباس")] },
        { type: "paragraph", content: [{ type: "hardBreak" }, words("نص"), words(" واسم")] },
        paragraph(picture.caption),
        paragraph(picture.credit),
        paragraph(picture.alternative),
      ),
    );
  });
});
