import { describe, expect, test } from "vitest";
import { earlyElement } from "./early-script";
import { finishHtml, trueStatus, UnknownFrameworkOutput } from "./finished-html";

const head = '<!DOCTYPE html><html lang="ar" dir="rtl"><head>';

describe("a finished page", () => {
  test("loses the framework's scripts, data and marks, and nothing else", () => {
    const page = [
      head,
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>',
      '<script src="/_next/static/chunks/b.js" async=""></script>',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u003c!-- -->/>"}</script>',
      '<script src="/enhance.js" defer=""></script></head><body><div hidden=""><!--$--><!--/$--></div><!--&-->',
      "<p>بغداد<!-- --> اليوم &lt;!-- --&gt;</p><!--/&-->",
      '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>',
      "<script>(self.__next_f=self.__next_f||[]).push([0])</script>",
      '<script>self.__next_f.push([1,"0:{}"])</script></body></html>',
    ].join("");
    expect(finishHtml(page).html).toBe(
      [
        head,
        '<link rel="stylesheet" href="/_next/static/chunks/a.css">',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u003c!-- -->/>"}</script>',
        '<script src="/enhance.js" defer=""></script></head><body>',
        "<p>بغداد اليوم &lt;!-- --&gt;</p></body></html>",
      ].join(""),
    );
  });

  test("holds what runs early, and names the readers' script as it is told", () => {
    const page = `${head}<script src="/early.js"></script><script src="/enhance.js" defer=""></script></head></html>`;
    const { html } = finishHtml(page, "/enhance-1.js");
    expect(html).toBe(`${head}${earlyElement}<script src="/enhance-1.js" defer=""></script></head></html>`);
  });

  test("loses what the framework adds in development", () => {
    const page = [
      head,
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next_static/chunks/a.css"/></head>',
      `<body><script id="_R_">self.__next_r="x";if(document.cookie.indexOf('next-')>-1){}</script></body></html>`,
    ].join("");
    expect(finishHtml(page).html).toBe(
      `${head}<link rel="stylesheet" href="/_next/static/chunks/a.css"></head><body></body></html>`,
    );
  });

  test("tells the status it asks for, and hides the mark", () => {
    const { html, status } = finishHtml(`${head}<meta name="warraq:status" content="410"/></head></html>`);
    expect(status).toBe(410);
    expect(html).not.toContain("warraq:status");
  });

  test.each([
    ["an inline script", "<script>alert(1)</script>"],
    ["a script from elsewhere", '<script src="https://example.com/a.js"></script>'],
    ["a streamed part", '<div hidden="" id="S:0">late</div>'],
    ["a waiting boundary", '<!--$?--><template id="B:0"></template>'],
    ["an unknown link", '<link rel="prefetch" href="/_next/static/new"/>'],
    ["a page drawn in the browser", '<html id="__next_error__">'],
  ])("refuses %s", (_, markup) => {
    expect(() => finishHtml(`${head}</head><body>${markup}</body></html>`)).toThrow(UnknownFrameworkOutput);
  });
});

const errorDocument = (inner: string) =>
  `<!DOCTYPE html><html id="__next_error__"><head></head>${inner}</html>`;

test("a redirect told to the browser's program is a real one", () => {
  const html = errorDocument(
    '<template data-dgst="NEXT_REDIRECT;replace;/sign-in?to=%2Fdesk;307;"></template>',
  );
  // Next may set the status after the headers have left: then the body alone knows where to.
  for (const status of [200, 307])
    expect(trueStatus(html, status)).toEqual({ status: 307, location: "/sign-in?to=%2Fdesk" });
});

test("a redirect whose status is known gets its address", () => {
  const html = errorDocument('<script>d:E{"digest":"NEXT_REDIRECT;replace;/sign-in;307;"}</script>');
  expect(trueStatus(html, 307)).toEqual({ status: 307, location: "/sign-in" });
  expect(trueStatus("", 308)).toEqual({ status: 308 });
});

test("a story that is not there is 404, in an error document and inside the desk's frame", () => {
  expect(
    trueStatus(errorDocument('<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>'), 200).status,
  ).toBe(404);
  expect(
    trueStatus('<!DOCTYPE html><html lang="ar"><meta name="next-error" content="not-found"/></html>', 200)
      .status,
  ).toBe(404);
});

test("words in a page forge nothing, and no redirect leads elsewhere", () => {
  const words = '<!DOCTYPE html><html lang="ar"><h1>NEXT_REDIRECT;replace;/evil;307;</h1></html>';
  expect(trueStatus(words, 200)).toEqual({ status: 200 });
  expect(trueStatus(errorDocument("NEXT_REDIRECT;replace;//evil.example;307;"), 200)).toEqual({
    status: 500,
  });
  expect(trueStatus(errorDocument("NEXT_REDIRECT;replace;https://evil.example;307;"), 200)).toEqual({
    status: 500,
  });
});

test("any other status is already true", () => {
  expect(trueStatus("", 503)).toEqual({ status: 503 });
});
