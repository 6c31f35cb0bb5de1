// @vitest-environment happy-dom
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { nothingTaken } from "@/components/desk/editor/body/paste/taken";
import { paragraph, pictureRun, run, wordFile } from "@/e2e/support/word-files";
import { readFile } from "./reading";

const fileOf = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

/** What a document of Word with this body says, block by block. */
async function read(body: string, parts: Parameters<typeof wordFile>[1] = {}) {
  const { blocks, ...rest } = await readFile(fileOf(await wordFile(body, parts), "خبر.docx"));
  return { html: blocks.innerHTML.replaceAll(' dir="rtl"', ""), ...rest };
}
const taken = (kinds: Partial<typeof nothingTaken>) => ({ ...nothingTaken, ...kinds });

describe("a Word document", () => {
  it("keeps paragraphs, headings, lists, bold, quotations and which way they run", async () => {
    const list = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const { html } = await read(
      [
        paragraph(run("قال ", "<w:rtl/>") + run("الوزير", "<w:b/><w:rtl/>"), "<w:bidi/>"),
        paragraph(run("المراحل"), '<w:pStyle w:val="2"/>'),
        paragraph(run("ماء"), list(1)),
        paragraph(run("كهرباء"), list(1)),
        paragraph(run("أولًا"), list(2)),
        paragraph(run("قول مأثور"), '<w:pStyle w:val="quote"/>'),
        paragraph(run("A line in English.")),
      ].join(""),
    );
    expect(html).toBe(
      '<p>قال <strong>الوزير</strong></p><h2>المراحل</h2><ul><li><p>ماء</p></li><li><p>كهرباء</p></li></ul><ol><li><p>أولًا</p></li></ol><blockquote><p>قول مأثور</p></blockquote><p dir="ltr">A line in English.</p>',
    );
  });

  it("names its title", async () => {
    const title = paragraph(run("خطة المياه"), '<w:pStyle w:val="a3"/>');
    expect(await read(title + paragraph(run("متن")))).toMatchObject({ title: "خطة المياه" });
    expect(await read(paragraph(run("متن")) + title)).toMatchObject({ title: null });
  });

  it("leaves out what is hidden, by itself, by a style, by a style's style", async () => {
    const { html, taken: left } = await read(
      paragraph(run("ظاهر ") + run("سر", "<w:vanish/>") + run("معلن", '<w:vanish w:val="0"/>')) +
        paragraph(run("سر", '<w:rStyle w:val="HiddenChar"/>') + run("باق")) +
        paragraph(run("سر"), '<w:pStyle w:val="HiddenPara"/>') +
        paragraph(run("نعم", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="HiddenPara"/>') +
        paragraph(run("علامة مخفية وحدها"), "<w:rPr><w:vanish/></w:rPr>"),
    );
    expect(html).toBe("<p>ظاهر معلن</p><p>باق</p><p>نعم</p><p>علامة مخفية وحدها</p>");
    expect(left).toEqual(taken({ hidden: 3 }));
  });

  it("has tracked changes as they will be, and moved words once, where they went", async () => {
    const change = (name: string, inside: string) => `<w:${name} w:id="1" w:author="x">${inside}</w:${name}>`;
    const { html, taken: left } = await read(
      paragraph(
        run("قتل ") +
          change("del", '<w:r><w:delText xml:space="preserve">تسعة </w:delText></w:r>') +
          change("ins", run("سبعة ")) +
          run("أشخاص") +
          change("moveFrom", run("منقول")),
      ) +
        paragraph(change("moveTo", run("منقول"))) +
        paragraph(
          run("مشطوب", "<w:strike/>") +
            run("مرتين", "<w:dstrike/>") +
            run("بأسلوب", '<w:rStyle w:val="StruckChar"/>'),
        ) +
        `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${paragraph(run("صف محذوف"))}</w:tc></w:tr></w:tbl>` +
        paragraph(run("آخر سطر حُذفت نهايته"), '<w:rPr><w:del w:id="3"/></w:rPr>'),
    );
    expect(html).toBe("<p>قتل سبعة أشخاص</p><p>منقول</p><p>آخر سطر حُذفت نهايته</p>");
    expect(left).toEqual(taken({ struck: 5 }));
  });

  it("leaves remarks out, keeps notes at the end and text boxes behind their paragraph", async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const { html, taken: left } = await read(
      paragraph(
        '<w:commentRangeStart w:id="0"/>' +
          run("نص") +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
          '<w:r><w:footnoteReference w:id="2"/></w:r>' +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("إطار")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("إطار")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + paragraph(run("بعده")),
      { footnotes: `<w:footnote w:id="2">${paragraph(run("حاشية"))}</w:footnote>` },
    );
    expect(html).toBe("<p>نص<sup>[1]</sup></p><p>إطار</p><p>بعده</p><ol><li><p>حاشية</p></li></ol>");
    expect(left).toEqual(taken({ remarks: 1 }));
  });

  it("shows what fields show, not their codes, and loses nothing that mammoth does not know", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const { html } = await read(
      paragraph(
        `${mark("begin")}<w:r><w:instrText>IF </w:instrText></w:r>${run("سر")}${mark("separate")}${run("نتيجة ")}${mark("end")}` +
          `<w:fldSimple w:instr="DATE">${run("اليوم ")}</w:fldSimple><w:bdo w:val="rtl">${run("قسرًا ")}</w:bdo>` +
          `<m:oMath><m:r><m:t>س=2</m:t></m:r></m:oMath><w:r><w:t>قبل</w:t><w:br w:type="page"/><w:t>بعد</w:t></w:r>`,
      ) + paragraph(mark("begin") + run("لا نهاية له")),
    );
    expect(html).toBe("<p>نتيجة اليوم قسرًا س=2قبل<br>بعد</p><p>لا نهاية له</p>");
  });

  it("hands its pictures over in order, each behind the block it stood in", async () => {
    const bytes = (at: number) => new Uint8Array([0xff, 0xd8, at]);
    const { html, pictures } = await read(
      paragraph(run("قبل ") + pictureRun("a.jpg") + run(" بعد")) +
        paragraph(pictureRun("b.jpg")) +
        paragraph(run("ختام")) +
        paragraph(
          run("سر", "<w:vanish/>") + pictureRun("a.jpg").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"),
        ),
      { pictures: { "a.jpg": bytes(1), "b.jpg": bytes(2) } },
    );
    expect(html).toBe("<p>قبل بعد</p><p>ختام</p>");
    expect(pictures.map(({ file, after }) => [file.name, file.type, after])).toEqual([
      ["خبر 1.jpg", "image/jpeg", 1],
      ["خبر 2.jpg", "image/jpeg", 1],
    ]);
    expect([...new Uint8Array(await (pictures[1]?.file.arrayBuffer() ?? new ArrayBuffer()))]).toEqual([
      0xff, 0xd8, 2,
    ]);
  });

  it("brings fifty pictures, though one is named a thousand times, and tells of the others", async () => {
    const picture = { "a.jpg": new Uint8Array([0xff, 0xd8, 1]) };
    const { pictures, taken: left } = await read(paragraph(run("نص") + pictureRun("a.jpg").repeat(1000)), {
      pictures: picture,
    });
    expect(pictures).toHaveLength(50);
    expect(left).toEqual(taken({ pictures: 950 }));
  });

  it("brings pictures of 200 megabytes together, and tells of the others", async () => {
    const picture = { "a.jpg": new Uint8Array(101 * 1024 * 1024) };
    const { pictures, taken: left } = await read(paragraph(run("نص") + pictureRun("a.jpg").repeat(3)), {
      pictures: picture,
    });
    expect(pictures).toHaveLength(1);
    expect(left).toEqual(taken({ pictures: 2 }));
  });

  it("says of each file that cannot be opened why", async () => {
    const reason = (bytes: Uint8Array | string, name: string) =>
      readFile(fileOf(bytes, name)).then(
        () => null,
        (failure: { reason: string }) => failure.reason,
      );
    const bomb = new JSZip();
    bomb.file("word/document.xml", new Uint8Array(31 * 1024 * 1024));
    const torn = new JSZip();
    torn.file("word/document.xml", "<w:document");
    expect(await reason("كلمات", "خبر.docx")).toBe("broken");
    expect(await reason(await torn.generateAsync({ type: "uint8array" }), "خبر.docx")).toBe("broken");
    expect(await reason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "خبر.docx")).toBe("locked");
    expect(await reason("x", "خبر.doc")).toBe("unread");
    expect(await reason(await wordFile(paragraph("")), "خبر.docx")).toBe("empty");
    const packed = await bomb.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    expect(packed.length).toBeLessThan(100_000);
    expect(await reason(packed, "خبر.docx")).toBe("tooLarge");
    expect(await reason(new Uint8Array(20 * 1024 * 1024 + 1), "خبر.txt")).toBe("tooLarge");
  });
});
