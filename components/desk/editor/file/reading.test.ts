// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { nothingTaken } from "@/components/desk/editor/body/paste/taken";
import { kindOf } from "./kinds";
import { readFile } from "./reading";

const words = "قال الوزير إن المشروع جاهز";
/** The letters of `words` in the Arabic code page of Windows. */
const inWindows = new Uint8Array([
  ...[0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc5, 0xe4, 0x20],
  ...[0xc7, 0xe1, 0xe3, 0xd4, 0xd1, 0xe6, 0xda, 0x20, 0xcc, 0xc7, 0xe5, 0xd2],
]);
const utf16 = new Uint8Array([
  0xff,
  0xfe,
  ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
]);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

async function read(bytes: string | Uint8Array, name: string) {
  const { blocks, ...rest } = await readFile(
    new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name),
  );
  return { html: blocks.innerHTML, ...rest };
}

describe("a text file", () => {
  it.each([
    ["UTF-8", words],
    ["UTF-8 with a mark", `\ufeff${words}`],
    ["UTF-16", utf16],
    ["windows-1256", inWindows],
  ])("is read from %s", async (_, bytes) => {
    expect((await read(bytes, "خبر.TXT")).html).toBe(`<p>${words}</p>`);
  });

  it("has a paragraph a line, and lists", async () => {
    expect((await read("أول\r\n\r\n- ماء\n- كهرباء", "x.txt")).html).toBe(
      "<p>أول</p><ul><li><p>ماء</p></li><li><p>كهرباء</p></li></ul>",
    );
  });

  it("is no program under another's name", async () => {
    await expect(read(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff]), "x.txt")).rejects.toMatchObject({
      reason: "broken",
    });
  });
});

describe("an HTML file", () => {
  it("says its own encoding, and is else Arabic of Windows", async () => {
    const declared = (charset: string) => latin(`<html><head>${charset}<title>x</title></head><body><p>`);
    const page = (charset: string) => joined(declared(charset), inWindows, latin("</p></body></html>"));
    for (const charset of [
      '<meta charset="windows-1256">',
      '<meta http-equiv="Content-Type" content="text/html; charset=cp1256">',
      "",
    ])
      expect((await read(page(charset), "x.htm")).html).toBe(`<p>${words}</p>`);
    const greek = joined(
      latin('<meta charset="iso-8859-7"><p>'),
      new Uint8Array([0xc1, 0xe8, 0xde, 0xed, 0xe1]),
    );
    expect((await read(greek, "x.html")).html).toBe("<p>Αθήνα</p>");
  });

  it("names its title, leaves out what nobody sees, and says what", async () => {
    const page = `<!doctype html><style>.no{display:none}</style><h1>خطة <em>المياه</em></h1><p>متن<span class="no">سر</span><script>x()</script></p><video></video>`;
    expect(await read(page, "x.html")).toEqual({
      html: "<h2>خطة المياه</h2><p>متن</p>",
      title: "خطة المياه",
      taken: { ...nothingTaken, hidden: 1, embeds: 1 },
      pictures: [],
    });
  });

  it("hands over the pictures that stand in it, and counts those of elsewhere", async () => {
    const { html, pictures, taken } = await read(
      '<p>قبل</p><table><tr><td><img src="data:image/png;base64,AQID"></td><td>عمود</td></tr></table><p><img src="https://example.org/a.jpg"><img src="data:image/jpeg;base64,BAUG" alt="x"></p><p>بعد \ue0000\ue001</p>',
      "صفحة.html",
    );
    expect(html).toBe("<p>قبل</p><p>عمود</p><p>بعد 0</p>");
    expect(pictures.map(({ file, after }) => [file.name, file.size, after])).toEqual([
      ["صفحة 1.png", 3, 2],
      ["صفحة 2.jpg", 3, 2],
    ]);
    expect(taken.pictures).toBe(1);
  });
});

it("an HTML file is not the editor's own for saying so", async () => {
  const page =
    '<p data-pm-slice="1 1 []">متن</p><figure data-picture="9"></figure><hr data-x><p><a href="javascript:x">رابط</a></p>';
  const { html } = await read(page, "x.html");
  expect(html).toBe("<p>متن</p><hr><p>رابط</p>");
});

it.each([
  ["tags of a style", "<style", ""],
  ["beginnings of a remark in a style", "/*", "<style>"],
  ["rules of rules in a style", "@", "<style>"],
  ["letters of a selector", "a", "<style>"],
])("an HTML file of half a million %s is read to its end", async (_, sign, before) => {
  const { html } = await read(`<p>نص</p>${before}${sign.repeat(500_000)}`, "x.html");
  expect(html).toBe("<p>نص</p>");
});

describe("what a file is", () => {
  it.each([
    ["خبر.DOCX", "", "docx"],
    ["a.htm", "text/html", "html"],
    ["a.doc", "application/msword", "unread"],
    ["a.pdf", "application/pdf", "unread"],
    ["README", "text/plain", "unread"],
    ["a.jpg", "image/jpeg", null],
    ["a.heic", "", null],
    ["docx", "", null],
  ] as const)("%s (%s) is %s", (name, type, kind) => {
    expect(kindOf({ name, type })).toBe(kind);
  });
});
