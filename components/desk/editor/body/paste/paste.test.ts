// @vitest-environment happy-dom
import { getSchema, type JSONContent } from "@tiptap/core";
import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { Body } from "@/newsroom/body/rules";
import { readPasted } from "./html";
import { nothingTaken } from "./taken";
import { readPastedText } from "./text";

const cleanPastedHtml = (html: string) => readPasted(html).html;
const htmlFromText = (words: string) => readPastedText(words).html;

/** What a paste leaves in an Arabic story. */
function pasted(html: string) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const parsed = DocumentParser.fromSchema(getSchema(bodyExtensions("rtl"))).parse(holder);
  const body = bodyFrom(parsed.toJSON() as JSONContent, "rtl");
  expect(Body.safeParse(body).success).toBe(true);
  return body.doc.content;
}

const text = (words: string, ...marks: object[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const entry = (words: string, ...lists: object[]) => ({
  type: "listItem",
  content: [paragraph(text(words)), ...lists],
});
const bullets = (...content: object[]) => ({ type: "bulletList", content });
const bold = { type: "bold" };

const wordList = (marker: string, words: string, list = "l0") =>
  `<p class=MsoListParagraphCxSpMiddle dir=RTL style='margin-right:36.0pt;text-indent:-18.0pt;mso-list:${list} level1 lfo1'>
<!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->
<span lang=AR-SA style='color:red'>${words}<o:p></o:p></span></p>`;

describe("paste from Word", () => {
  it("rebuilds bullets", () => {
    const html = wordList("·", "ماء الشرب") + wordList("·", "الكهرباء");
    expect(pasted(cleanPastedHtml(html))).toEqual([
      { type: "bulletList", content: [entry("ماء الشرب"), entry("الكهرباء")] },
    ]);
  });

  it("rebuilds numbers, with their start", () => {
    const html = `${wordList("3.", "ثالثًا")}${wordList("4.", "رابعًا")}<p class=MsoNormal>خاتمة</p>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      { type: "orderedList", attrs: { start: 3 }, content: [entry("ثالثًا"), entry("رابعًا")] },
      paragraph(text("خاتمة")),
    ]);
  });

  it("rebuilds lists within lists, and their numbers", () => {
    const deep = wordList("2.", "فرع").replace("level1", "level2");
    const html =
      wordList("·", "أول") +
      deep +
      wordList("3.", "فرع آخر").replace("level1", "level2") +
      wordList("·", "ثانٍ");
    const numbers = { type: "orderedList", attrs: { start: 2 }, content: [entry("فرع"), entry("فرع آخر")] };
    expect(pasted(cleanPastedHtml(html))).toEqual([bullets(entry("أول", numbers), entry("ثانٍ"))]);
  });

  it("parts two lists", () => {
    const html = wordList("·", "أ", "l0") + wordList("·", "ب", "l1");
    expect(pasted(cleanPastedHtml(html))).toHaveLength(2);
  });

  it("keeps bold, drops colours, marks, runs of spaces and redundant directions", () => {
    const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
      <p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-SA style='font-size:14.0pt'>قال&nbsp;&nbsp;الوزير\u200f
      <b>إن المشروع</b> ،&nbsp;جاهز</span><o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      paragraph(text("قال الوزير "), text("إن المشروع", bold), text("، جاهز")),
    ]);
  });

  it("writes letters for their shapes, and nothing drawn out or doubled", () => {
    const html = `<p class=MsoNormal dir=RTL><span lang=AR-SA>ﻗﺎﻝ\u00a0\u00a0ﻣﺤـــمد\u200f إن\u00ad \u202bالـــ71\u202c  نائبًا  ﷺ في 1448 هـــ</span></p>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([paragraph(text("قال محمد إن الـ71 نائبًا ﷺ في 1448 هـ"))]);
  });

  it("takes titles and headings for two levels", () => {
    const html = "<p class=MsoTitle>عنوان</p><h1><b>أول</b></h1><h4>رابع</h4>";
    expect(pasted(cleanPastedHtml(html))).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [text("عنوان")] },
      { type: "heading", attrs: { level: 2 }, content: [text("أول")] },
      { type: "heading", attrs: { level: 3 }, content: [text("رابع")] },
    ]);
  });
});

describe("paste from Google Docs", () => {
  it("ignores the wrapper that says bold and means normal", () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl" style="line-height:1.38"><span style="font-weight:400">نص عادي ثم </span><span style="font-weight:700">مهم</span></p><br /><p dir="ltr"><span>فقرة عربية باتجاه خاطئ</span></p><ul><li dir="rtl" aria-level="1"><p dir="rtl"><span>بند</span></p></li></ul></b><br class="Apple-interchange-newline">`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      paragraph(text("نص عادي ثم "), text("مهم", bold)),
      paragraph(text("فقرة عربية باتجاه خاطئ")),
      { type: "bulletList", content: [entry("بند")] },
    ]);
  });

  it("keeps the order of a list within a list, which stands between two entries", () => {
    const entryOf = (words: string, level: number) =>
      `<li dir="rtl" style="list-style-type:disc;font-weight:400;white-space:pre" aria-level="${level}"><p dir="rtl" role="presentation"><span style="font-size:11pt;white-space:pre-wrap">${words}</span></p></li>`;
    const html = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-2"><ul>${entryOf("أول", 1)}<ul>${entryOf("فرع", 2)}${entryOf("فرع آخر", 2)}</ul>${entryOf("ثانٍ", 1)}</ul></b>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      bullets(entry("أول", bullets(entry("فرع"), entry("فرع آخر"))), entry("ثانٍ")),
    ]);
  });

  it("keeps the direction of an English quotation and unwraps its link", () => {
    const html = `<p dir="ltr">See <a href="https://www.google.com/url?q=https://example.org/a&sa=D" style="color:blue">the report</a></p>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      {
        type: "paragraph",
        attrs: { dir: "ltr" },
        content: [
          text("See "),
          text("the report", { type: "link", attrs: { href: "https://example.org/a" } }),
        ],
      },
    ]);
  });
});

describe("paste from WhatsApp", () => {
  it("keeps lines, bold and emoji of a message copied in the browser", () => {
    const html = `<meta charset='utf-8'><span dir="rtl" class="selectable-text copyable-text" style="font-size: 14.2px; white-space-collapse: preserve; text-wrap-mode: wrap;"><span><strong class="selectable-text" data-app-text-template="*\${appText}*">عاجل</strong> انقطاع الكهرباء <img crossorigin="anonymous" src="data:image/gif;base64,R0lG" alt="⚡" draggable="false" class="b61 emoji" data-plain-text="⚡">
في بغداد

قال المتحدث إن العطل كبير</span></span>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([
      paragraph(text("عاجل", bold), text(" انقطاع الكهرباء ⚡"), { type: "hardBreak" }, text("في بغداد")),
      paragraph(text("قال المتحدث إن العطل كبير")),
    ]);
  });

  it("reads a message copied on the phone", () => {
    const html = htmlFromText("‏*عاجل* _من مراسلنا_\n~خطأ~ ملف_قديم_هنا *_مهم_*");
    expect(pasted(html)).toEqual([
      paragraph(text("عاجل", bold), text(" من مراسلنا")),
      paragraph(text("خطأ ملف_قديم_هنا "), text("مهم", bold)),
    ]);
  });
});

describe("paste from web pages", () => {
  it("drops scripts, pictures, tracking and addresses that cannot be links", () => {
    const html = `<div onclick="x()"><p>نص<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:alert(1)">رابط</a></p><p style="display:none">خفي</p></div>`;
    expect(pasted(cleanPastedHtml(html))).toEqual([paragraph(text("نص رابط"))]);
  });

  it("keeps lists within lists and parts paragraphs at empty lines", () => {
    const html = "<ul><li>أول<ul><li>فرع</li></ul></li><li>ثانٍ</li></ul><p>سطر<br><br>سطر آخر<br>تتمته</p>";
    expect(pasted(cleanPastedHtml(html))).toEqual([
      { type: "bulletList", content: [entry("أول", bullets(entry("فرع"))), entry("ثانٍ")] },
      paragraph(text("سطر")),
      paragraph(text("سطر آخر"), { type: "hardBreak" }, text("تتمته")),
    ]);
  });

  it("keeps a table, its caption, its heads and its empty cells", () => {
    const html =
      "<table><caption>الحرارة <b>أمس</b></caption><thead><tr><th>المدينة<th>درجة</thead><tr><td>بغداد</td><td></td></tr><tr><th>البصرة</th><td><p>45</p><p>في الظل</p></td></tr></table>";
    const cell = (type: string, ...words: string[]) => ({
      type,
      content: words.length > 0 ? words.map((each) => paragraph(text(each))) : [{ type: "paragraph" }],
    });
    const row = (...content: object[]) => ({ type: "tableRow", content });
    expect(pasted(cleanPastedHtml(html))).toEqual([
      {
        type: "table",
        attrs: { caption: "الحرارة أمس" },
        content: [
          row(cell("tableHeader", "المدينة"), cell("tableHeader", "درجة")),
          row(cell("tableCell", "بغداد"), cell("tableCell")),
          row(cell("tableHeader", "البصرة"), cell("tableCell", "45", "في الظل")),
        ],
      },
    ]);
    expect(readPasted(html).taken).toEqual(nothingTaken);
  });

  it("makes a row of Word's paragraphs one line, and counts the pictures it leaves out", () => {
    const cell = (words: string) => `<td><p class=MsoNormal dir=RTL><b>${words}</b><o:p></o:p></p></td>`;
    const html = `<style>td{color:red}</style><table><tr>${cell("بغداد")}\n${cell("42")}</tr></table><img src="x" width=300><img src="p" width=1><img src="e" alt="🙂">`;
    expect(pasted(cleanPastedHtml(html))[0]).toEqual(
      paragraph(text("بغداد", bold), text(" · "), text("42", bold)),
    );
    expect(readPasted(html).taken).toEqual({ ...nothingTaken, pictures: 1, tables: 1 });
  });

  it("puts the space of a comma behind it", () => {
    expect(pasted(cleanPastedHtml("<p>دينار ،وإن طال ؛ وقال ؟</p>"))).toEqual([
      paragraph(text("دينار، وإن طال؛ وقال؟")),
    ]);
  });

  it("leaves alone what the editor itself copied", () => {
    const html = `<p data-pm-slice="1 1 []">نص&nbsp;ثابت</p>`;
    expect(cleanPastedHtml(html)).toBe(html);
  });
});

describe("paste of plain text", () => {
  it("reads WhatsApp's bold, addresses and lists", () => {
    const html = htmlFromText("*عاجل*: انقطاع\n\n- بغداد\n- البصرة\nالمصدر https://example.org/x.");
    expect(pasted(html)).toEqual([
      paragraph(text("عاجل", bold), text(": انقطاع")),
      { type: "bulletList", content: [entry("بغداد"), entry("البصرة")] },
      paragraph(
        text("المصدر "),
        text("https://example.org/x", { type: "link", attrs: { href: "https://example.org/x" } }),
        text("."),
      ),
    ]);
  });

  it("leaves a single dash and a product of stars as written", () => {
    expect(pasted(htmlFromText("- قال أحدهم\n2 * 3 * 4 <b>"))).toEqual([
      paragraph(text("- قال أحدهم")),
      paragraph(text("2 * 3 * 4 <b>")),
    ]);
  });
});

/** The words that arrive, a line for each paragraph; entries of a list begin with as many stars as they are deep. */
function lines(html: string): string[] {
  const textOf = (node: JSONContent): string =>
    node.type === "hardBreak" ? "|" : (node.text ?? (node.content ?? []).map(textOf).join(""));
  const linesOf = (block: JSONContent, stars = ""): string[] => {
    const within = block.content ?? [];
    if (block.type === "table")
      return within.map((row) => (row.content ?? []).map((cell) => `[${linesOf(cell).join("|")}]`).join(""));
    if (block.type === "tableCell" || block.type === "tableHeader") return within.map(textOf);
    if (block.type !== "bulletList" && block.type !== "orderedList")
      return [`${stars}${stars && " "}${textOf(block)}`];
    return within.flatMap((item) => (item.content ?? []).flatMap((each) => linesOf(each, `${stars}*`)));
  };
  return pasted(cleanPastedHtml(html)).flatMap((block) => linesOf(block as JSONContent));
}

const smallTable = "<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>";
const wideTable =
  "<table><tr><td colspan=2>أ</td><td rowspan=3>ب</td></tr><tr><td>ج</td><td>د</td></tr><tr><td>هـ</td><td>و</td></tr></table>";
const comment = `<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText><span class=MsoCommentReference>[E1]</span>لا تنشروا اسم المصدر</p></div></div></div>`;

describe("paste of colours", () => {
  it.each(["rgb(0, 0, 0)", "rgb(255, 0, 0)", "hsl(0, 0%, 0%)", "rgb(192 0 0)", "rgba(0, 0, 0, 0.5)", "#000"])(
    "words in %s are seen",
    (color) => {
      expect(pasted(cleanPastedHtml(`<p style="color: ${color}">نفى الخبر</p>`))).toEqual([
        paragraph(text("نفى الخبر")),
      ]);
    },
  );

  it.each(["transparent", "rgba(0, 0, 0, 0)", "rgb(0 0 0 / 0)", "rgb(0 0 0 / 0%)", "hsla(0, 0%, 0%, .0)"])(
    "words in %s are not, unless what they stand in has a colour of its own",
    (color) => {
      const html = `<p style="color: ${color}">رقم النسخة <b style="color: red">نفى الخبر</b></p>`;
      expect(pasted(cleanPastedHtml(html))).toEqual([paragraph(text("نفى الخبر", bold))]);
    },
  );
});

describe("paste of sizes", () => {
  it.each(["1", "1.5", "2px", "0.9em", "10%", "small"])("words of size %s are seen", (size) => {
    expect(pasted(cleanPastedHtml(`<p style="font-size: ${size}">نفى</p>`))).toEqual([
      paragraph(text("نفى")),
    ]);
  });

  it.each(["0", "0px", "1px", "0.1pt", ".5px"])("words of size %s are not", (size) => {
    expect(cleanPastedHtml(`<p style="font-size: ${size}">نفى</p>`)).toBe("");
  });
});

describe("paste of who said it", () => {
  const quotation = (source: string, ...words: string[]) => ({
    type: "blockquote",
    ...(source && { attrs: { source } }),
    content: words.map((each) => paragraph(text(each))),
  });
  it("takes what stands behind all words, and below a quotation that is alone", () => {
    expect(pasted(cleanPastedHtml("<blockquote><p>قال</p><footer>— الوزير</footer></blockquote>"))).toEqual([
      quotation("الوزير", "قال"),
    ]);
    const figure = "<figure><blockquote>قال</blockquote><figcaption>الوزير</figcaption></figure>";
    expect(pasted(cleanPastedHtml(figure))).toEqual([quotation("الوزير", "قال")]);
  });

  it("leaves a title among the words, words that are all cited, and the caption of a picture", () => {
    const among = "<blockquote>قرأ <cite>المحاكمة</cite> وبكى</blockquote>";
    expect(pasted(cleanPastedHtml(among))).toEqual([quotation("", "قرأ المحاكمة وبكى")]);
    expect(pasted(cleanPastedHtml("<blockquote><cite>كل الكلام</cite></blockquote>"))).toEqual([
      quotation("", "كل الكلام"),
    ]);
    const pictured =
      '<figure><img src="x"><blockquote>قال</blockquote><figcaption>صورة: سما</figcaption></figure>';
    expect(pasted(cleanPastedHtml(pictured))).toEqual([quotation("", "قال"), paragraph(text("صورة: سما"))]);
  });
});

describe("every word that was seen arrives, in its place", () => {
  it.each<[string, string, string[]]>([
    [
      "a third level beside its entries",
      "<ul><li>أول</li><ul><li>فرع</li><ul><li>فرع الفرع</li></ul></ul></ul>",
      ["* أول", "** فرع", "*** فرع الفرع"],
    ],
    [
      "a skipped level",
      "<ul><li>أول<ol><ol><li>فرع</li></ol></ol>تتمة</li></ul>",
      ["* أول", "** فرع", "* تتمة"],
    ],
    [
      "words and paragraphs loose in a list",
      "<ul>كلمة<li>بند</li><p>فقرة</p><ul>فرع</ul></ul>",
      ["* كلمة", "* بند", "* فقرة", "* فرع"],
    ],
    ["entries without a list", "<li>أول</li><li>ثانٍ</li><p>ختام</p>", ["* أول", "* ثانٍ", "ختام"]],
    [
      "known blocks",
      "<header>العنوان</header><main>النص<address>بغداد</address><aside>كربلاء</aside></main>",
      ["العنوان", "النص", "بغداد", "كربلاء"],
    ],
    [
      "figures, terms, details",
      "<figure>أ<figcaption>ب</figcaption></figure><dl><dt>ج<dd>د</dl><details><summary>هـ</summary>و</details><center>ز</center>",
      ["أ", "ب", "ج", "د", "هـ", "و", "ز"],
    ],
    [
      "blocks by their style",
      `<span style="display:block">بغداد</span><span style="display: flex">كربلاء</span>`,
      ["بغداد", "كربلاء"],
    ],
    [
      "unknown elements",
      "<x-card>بغداد</x-card><x-card>كربلاء</x-card><p>في<x-tip>النجف</x-tip>أمس</p>",
      ["بغداد", "كربلاء", "في النجف أمس"],
    ],
    [
      "a row with lists and lines in its cells",
      "<table><tr><td><ul><li>أ</li><li>ب</li></ul></td><td>ج<br>د</td><td></td></tr></table>",
      ["أ ب · ج د"],
    ],
    [
      "a fourth level",
      "<ul><li>أ<ul><li>ب<ul><li>ج<ol><li>د</li></ol>هـ</li></ul></li></ul></li></ul>",
      ["* أ", "** ب", "*** ج", "*** د", "*** هـ"],
    ],
    ["cells that reach over others", wideTable, ["[أ][][ب]", "[ج][د][]", "[هـ][و][]"]],
    ["a table within an entry", `<ul><li>أول${smallTable}</li></ul>`, ["* أول", "* أ · ب", "* ج · د"]],
    [
      "a table that only places a table",
      `<table><tr><td>${smallTable}</td></tr></table>`,
      ["[أ][ب]", "[ج][د]"],
    ],
    [
      "a table with headings in its cells",
      "<table><tr><td><h2>أ</h2></td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>",
      ["أ · ب", "ج · د"],
    ],
    [
      "a table that only places blocks",
      "<table><tr><td><p>أولى</p><p>ثانية</p></td></tr></table>",
      ["أولى", "ثانية"],
    ],
    ["runs of line ends", "<div>أول<br> <br><br>ثانٍ<br>تتمة</div>", ["أول", "ثانٍ|تتمة"]],
    [
      "bullets that nobody marked as a list",
      `<p>· أول</p><p>·&nbsp;&nbsp; ثانٍ</p><ul><li>• ثالث</li></ul><p>خاتمة · هنا</p>`,
      ["* أول", "* ثانٍ", "* ثالث", "خاتمة · هنا"],
    ],
    [
      "a bullet in pieces",
      `<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;</span></span>الماء</p>`,
      ["* الماء"],
    ],
    ["a number of five digits", "<p class=MsoListParagraph>12500. قتيلًا</p>", ["12500. قتيلًا"]],
    [
      "a heading that is a button",
      "<h3><button>سؤال؟</button></h3><button>شارك</button><p>جواب</p>",
      ["سؤال؟", "جواب"],
    ],
    [
      "words that name a style",
      "<p>الوسم style= يغيّر <b style='color:red'>اللون</b></p>",
      ["الوسم style= يغيّر اللون"],
    ],
  ])("%s", (_, html, arrived) => {
    expect(lines(html)).toEqual(arrived);
  });

  it.each<[string, string, string]>([
    ["tracked changes", "قتل <del>سبعة</del><ins>تسعة</ins> أشخاص", "قتل تسعة أشخاص"],
    [
      "Word's deletions by class",
      "قتل <span class=msoDel>سبعة</span><span class=msoIns>تسعة</span>",
      "قتل تسعة",
    ],
    [
      "what is struck out",
      `<s>أ</s><strike>ب</strike><span style="text-decoration:line-through">ج <b>د</b></span>هـ`,
      "هـ",
    ],
    [
      "hidden by style",
      `<span style="display:none">أ</span><span style="mso-hide:all">ب</span><span style="font-size:0">ج</span><span style="opacity: 0">د</span><span hidden>هـ</span>ز`,
      "ز",
    ],
    [
      "seen again within the unseen",
      `<div style="visibility:hidden">أ<span style="visibility:visible">ب</span></div>`,
      "ب",
    ],
    [
      "gaps closed by a size of nothing",
      `<div style="font-size:0"><span style="font-size:16px">أ</span> ب</div>`,
      "أ",
    ],
    [
      "hidden by a style sheet",
      "<style>@media print{.y{display:none}} .x,p.z{display:none}</style><i class=x>أ</i><i class=y>ب</i>",
      "ب",
    ],
    [
      "words for screen readers alone",
      `<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0, 0, 0, 0)">أ</span>ب<i aria-hidden=true>#</i>`,
      "ب",
    ],
    [
      "programs and stand-ins",
      "<template>أ</template><script>ب</script><noscript>ج</noscript><style>د{}</style><xml>هـ</xml><!--[if mso]>و<![endif]-->ز",
      "ز",
    ],
    [
      "a remark in Word",
      `<p>قال <a style='mso-comment-reference:E_1'>الرئيس</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[E1]</a><span style='mso-special-character:comment'>&nbsp;</span></span> إنه</p>${comment}`,
      "قال الرئيس إنه",
    ],
    [
      "a remark in Google Docs",
      `<p>قال<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> الرئيس</p><div style="border:1px"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>لا تنشروا</span></p><p>اسم المصدر</p></div>`,
      "قال الرئيس",
    ],
    [
      "remarks without a box",
      `<p>قال<a href="#cmnt1" id="cmnt_ref1">[a]</a></p><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>سرّ</p><p>المصدر</p>`,
      "قال",
    ],
    ["a foreign editor's slice", `<p data-pm-slice="1 1 []">قال <s>لا</s> نعم</p>`, "قال نعم"],
  ])("nothing of %s but what was seen", (_, html, arrived) => {
    expect(lines(html)).toEqual([arrived]);
  });

  it.each([
    ["10<sup>6</sup> و5 كلم<sup>2</sup>", "10⁶ و5 كلم²"],
    ["H<sub>2</sub>O و10<sup>−٣</sup>", "H₂O و10⁻³"],
    [`CO<span style="vertical-align:sub;font-size:0.6em">2</span>`, "CO₂"],
    ["12&nbsp;500 و1\u2009250\u202f000", "12\u00a0500 و1\u202f250\u202f000"],
    ["هاتف \u200e+964&nbsp;770 123\u200e قال", "هاتف \u200e+964\u00a0770 123\u200e قال"],
    [
      "\u202a-5\u202c و\u2066(0780) 12-34\u2069 \u202aBBC\u202c",
      "\u2066-5\u2069 و\u2066(0780) 12-34\u2069 BBC",
    ],
  ])("%s keeps its number", (html, arrived) => {
    expect(lines(`<p>${html}</p>`)).toEqual([arrived]);
  });

  it("raises what has no sign of its own by a mark", () => {
    expect(pasted(cleanPastedHtml("<p>x<sup>2/3</sup></p>"))).toEqual([
      paragraph(text("x"), text("2/3", { type: "superscript" })),
    ]);
  });

  it("keeps remarks out of plain text, and numbers that do not follow each other", () => {
    const words = (html: string) => html.replace(/<\/p>/g, "|").replace(/<[^>]+>/g, "");
    expect(words(htmlFromText("قال[a] الرئيس\nإنه [b]باقٍ\n[a]لا تنشروا\nاسم المصدر\n[b]سرّ"))).toBe(
      "قال الرئيس|إنه باقٍ|",
    );
    expect(words(htmlFromText("100. قتيل\n250. جريحًا"))).toBe("100. قتيل|250. جريحًا|");
  });
});

describe("what a paste takes away is counted", () => {
  it.each([
    ["<p>سبعة<del>تسعة</del> <s>عشرة</s></p><p><del> </del></p>", { struck: 2 }],
    [
      `<p>قال<span style="display:none">سرّ</span></p><p hidden>آخر</p><p style="mso-hide:all"></p>`,
      { hidden: 2 },
    ],
    [
      `<p>قال<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>لا تنشروا</p></div>`,
      { remarks: 1 },
    ],
    [
      `<p>قال<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[A1]</a></span> ثم<a class=msocomanchor href="#_msocom_2" name="_msoanchor_2">[A2]</a></p>`,
      { remarks: 2 },
    ],
    [
      "<ul><li>أ<ul><li>ب<ul><li>ج<ul><li>د</li><li>هـ</li></ul></li></ul></li></ul></li></ul>",
      { entries: 2 },
    ],
    ["<p>شاهد<iframe src='x'></iframe><video><object></object></video></p>", { embeds: 2 }],
    ["<table><tr><td>نص</td></tr></table><p>كلام <b>غامق</b></p><script>x</script>", {}],
  ])("%s", (html, taken) => {
    expect(readPasted(html).taken).toEqual({ ...nothingTaken, ...taken });
  });

  it("also in plain text", () => {
    expect(readPastedText("قال[a] الرئيس\n[a]لا تنشروا").taken).toEqual({ ...nothingTaken, remarks: 1 });
    expect(readPastedText("قال الرئيس").taken).toEqual(nothingTaken);
  });
});
