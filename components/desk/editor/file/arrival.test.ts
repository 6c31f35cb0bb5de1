// @vitest-environment happy-dom
import { getSchema, type JSONContent } from "@tiptap/core";
import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { paragraph, pictureRun, run, wordFile } from "@/e2e/support/word-files";
import { Body } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import { readFile } from "./reading";

/** «م» stands for a word that is seen, «خ» for one that is not; numbered when the document is put together. */
const unseen = (xml: string) => xml.replaceAll("م", "خ");
const change = (name: string) => (inside: string) => `<w:${name} w:id="1">${inside}</w:${name}>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const seenRun = fc
  .constantFrom(
    ...["", "<w:b/>", "<w:rtl/>", "<w:i/><w:u w:val='single'/>", '<w:vanish w:val="0"/>', "<w:webHidden/>"],
    ...[
      '<w:vertAlign w:val="superscript"/>',
      "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
    ],
  )
  .map((properties) => run(" م ", properties));
const hiddenRun = fc
  .constantFrom(
    ...["<w:vanish/>", '<w:vanish w:val="1"/>', "<w:b/><w:vanish/>", '<w:rStyle w:val="HiddenChar"/>'],
    ...["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="StruckChar"/>'],
  )
  .map((properties) => run(" خ ", properties));

const around = fc.constantFrom<(inside: string) => string>(
  change("ins"),
  change("moveTo"),
  change("smartTag"),
  change("customXml"),
  (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
  (inside) => `<w:hyperlink w:anchor="x">${inside}</w:hyperlink>`,
  (inside) => `<w:fldSimple w:instr="AUTHOR">${inside}</w:fldSimple>`,
  (inside) => `<w:dir w:val="rtl">${inside}</w:dir>`,
  (inside) =>
    `${field("begin")}<w:r><w:instrText>IF خ</w:instrText></w:r>${unseen(inside)}${field("separate")}${inside}${field("end")}`,
  (inside) =>
    change("del")(unseen(inside).replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ")),
  (inside) => change("moveFrom")(unseen(inside)),
);

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => {
  const inlines = fc.array(tie("inline"), { maxLength: 4 }).map((each) => each.join(""));
  const blocks = fc.array(tie("block"), { maxLength: 3 }).map((each) => each.join(""));
  const properties = fc.constantFrom(
    ...["", "<w:bidi/>", '<w:pStyle w:val="1"/>', '<w:pStyle w:val="a3"/>', '<w:pStyle w:val="quote"/>'],
    ...["<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:del w:id='1'/></w:rPr>", "<w:rPr><w:ins w:id='1'/></w:rPr>"],
    ...[1, 2].map((id) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`),
  );
  const cell = blocks.map((inside) => `<w:tc>${inside}${paragraph("")}</w:tc>`);
  const row = fc
    .tuple(
      fc.constantFrom("", "<w:del w:id='1'/>", "<w:hidden/>"),
      fc.array(cell, { minLength: 1, maxLength: 3 }),
    )
    .map(([mark, cells]) => {
      const inside = mark ? unseen(cells.join("")) : cells.join("");
      return `<w:tr><w:trPr>${mark}</w:trPr>${inside}</w:tr>`;
    });
  return {
    inline: fc.oneof(
      { depthSize: "small" },
      seenRun,
      hiddenRun,
      fc.tuple(around, inlines).map(([wrap, inside]) => wrap(inside)),
      fc.constantFrom(
        "<w:r><w:br/></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
        "<w:r><w:cr/></w:r>",
        "<w:r><w:tab/></w:r>",
        '<w:r><w:commentReference w:id="0"/></w:r>',
        "<m:oMath><m:r><m:t> م </m:t></m:r></m:oMath>",
        pictureRun("a.png"),
      ),
    ),
    block: fc.oneof(
      { depthSize: "small" },
      fc.tuple(inlines, properties).map(([inside, given]) => paragraph(inside, given)),
      fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl>${rows.join("")}</w:tbl>`),
      fc
        .tuple(inlines, blocks)
        .map(([inside, boxed]) =>
          paragraph(
            `${inside}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${boxed}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${unseen(boxed)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
        ),
      blocks.map((inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
    ),
  };
});

/** The words of a document numbered, and which of them are seen. */
function numbered(xml: string): { xml: string; words: string[] } {
  const words: string[] = [];
  let count = 0;
  const named = xml.replace(/م|خ/g, (kind) => {
    const word = `${kind === "م" ? "كلمة" : "سر"}${count++}ا`;
    if (kind === "م") words.push(word);
    return word;
  });
  return { xml: named, words };
}

test("every visible word of a Word document arrives, in order and apart, and nothing hidden", async () => {
  const schema = getSchema(bodyExtensions("rtl"));
  const property = fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (parts) => {
    const { xml, words } = numbered(parts.join("") + paragraph(run(" م ")));
    const bytes = await wordFile(xml, { pictures: { "a.png": new Uint8Array([1]) } });
    const { blocks } = await readFile(new File([new Uint8Array(bytes)], "نص.docx"));
    const body = bodyFrom(DocumentParser.fromSchema(schema).parse(blocks).toJSON() as JSONContent, "rtl");
    expect(Body.safeParse(body).success).toBe(true);
    expect(plainText(body).match(/[\p{L}\p{N}]+/gu) ?? []).toEqual(words);
  });
  await fc.assert(property, { numRuns: 60 });
});
