import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { liteHtml } from "./lite-html";

const css = ".link{color:blue}.other{color:red}";
const around = {
  styleAt: (href: string) => (href === "/_next/static/a.css" ? css : undefined),
  liteHref: (href: string) => (href.startsWith("/ar") ? href.replace("/ar", "/ar/lite") : href),
};
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}</head><body>${body}</body></html>`;
const lite = (body: string, head?: string) => liteHtml(page(body, head), around).html;
const body = (html: string) => lite(html).replace(/^.*<body>|<\/body>.*$/g, "");

test("no script is left, nor a font, nor structured data", () => {
  const html = lite(
    '<script type="application/ld+json">{"a":"<b>"}</script><p>نص</p>',
    '<link rel="preload" href="/fonts/a.woff2" as="font"/><script>early()</script><script src="/enhance.js" defer=""></script>',
  );
  expect(html).toBe(page("<p>نص</p>"));
});

test("its style is the part of the page's that it uses, which its policy names", () => {
  const { html, styleSource } = liteHtml(
    page('<a class="link" href="#x">نص</a>', '<style data-of="/_next/static/a.css">.other{}</style>'),
    around,
  );
  const style = /<style>(.*)<\/style>/.exec(html)?.[1] ?? "";
  expect(style).toMatch(/^\.link\{color:blue\}html\{font-family:system-ui/);
  expect(style).not.toContain("red");
  expect(html).not.toContain("data-of");
  expect(styleSource).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
});

test("a style that is not at hand stays a file, and the page keeps its usual policy", () => {
  const head = '<link rel="stylesheet" href="/_next/other.css"/>';
  expect(liteHtml(page("", head), around)).toEqual({ html: page("", head), styleSource: undefined });
});

test("links between pages stay within lite pages; canonical and pictures stay what they are", () => {
  expect(body('<a href="/ar/a/1/x#c">نص</a><a href="https://example.org/ar">نص</a>')).toBe(
    '<a href="/ar/lite/a/1/x#c">نص</a><a href="https://example.org/ar">نص</a>',
  );
  const canonical = '<link rel="canonical" href="https://example.org/ar/a/1/x"/>';
  expect(lite("", canonical)).toContain(canonical);
});

test("what is for the full form goes with all that is in it; what is for the lite one comes out", () => {
  expect(
    body('<div data-full="" hidden=""><div><p>أ</p></div>ب<br/></div><p data-lite="" hidden="">ج</p>'),
  ).toBe("<p>ج</p>");
  expect(body('<a data-lite="" hidden="" href="/ar/a/1">نص</a>')).toBe('<a href="/ar/a/1">نص</a>');
  // A field that programs fill, and people never see.
  expect(body('<div hidden=""><input name="website"/></div>')).toBe(
    '<div hidden=""><input name="website"/></div>',
  );
});

test("a story's picture is a link to it; those that adorn are gone", () => {
  const picture = (alt: string) =>
    `<picture><source srcSet="/media/1/320.avif 320w"/><img src="/media/1/720.jpeg" alt="${alt}"/></picture>`;
  expect(body(`<article>${picture("")}</article>`)).toBe("<article></article>");
  const shown = body(`<figure>${picture("نهر")}<figcaption>ماء</figcaption></figure>`);
  expect(shown).toBe(
    '<figure><p class="text-small text-muted"><a href="/media/1/720.jpeg" class="link">اعرض الصورة</a>: <bdi>نهر</bdi></p><figcaption>ماء</figcaption></figure>',
  );
  expect(body(`<figure>${picture("")}</figure>`)).toContain(">اعرض الصورة</a></p>");
});

test("a form that readers send says that its answer is to be lite; a search leads to a lite page", () => {
  expect(body('<form method="post" action="/api/comments"><input name="text"/></form>')).toBe(
    '<form method="post" action="/api/comments"><input type="hidden" name="lite" value="1"/><input name="text"/></form>',
  );
  expect(body('<form action="/ar/search"></form>')).toBe('<form action="/ar/lite/search"></form>');
});

test("what is for programs alone is not carried along, words are", () => {
  expect(body('<time data-zone="Asia/Baghdad" dateTime="2026">أ &lt;ب&gt; &amp; "ج"</time>')).toBe(
    '<time dateTime="2026">أ &lt;ب&gt; &amp; "ج"</time>',
  );
});
