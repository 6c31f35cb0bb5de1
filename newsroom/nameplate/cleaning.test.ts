import { describe, expect, test } from "vitest";
import { cleanNameplate } from "./cleaning";
import { nameplateLimits } from "./rules";

const shape = '<path d="M0 0h200v100H0z"/>';
const around = (inside: string, root = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100"${root}>${inside}</svg>`;

/** All that a kept drawing can consist of. */
const harmless =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ 100"><g id="nameplate" fill="currentColor">(?:<\/?(?:g|path|rect|circle|ellipse|line|polyline|polygon)(?: [a-z\d-]+="[\w\s.,+\-()]*")*\/?>)*<\/g><\/svg>$/;

const clean = (svg: string) => cleanNameplate(svg).svg;
/** The message key of a refusal. */
function refusal(svg: string): string | undefined {
  try {
    clean(svg);
  } catch (error) {
    return (error as { problems?: { messageKey: string }[] }).problems?.[0]?.messageKey;
  }
  return undefined;
}

describe("of a hostile drawing the shapes are kept, and nothing that runs, loads or refers", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in another namespace", '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
    ["a script from elsewhere", '<script href="https://evil.example/a.js"/>'],
    ["a script in CDATA", "<script><![CDATA[alert(1)]]></script>"],
    ["an event attribute", '<path d="M0 0h1" onclick="alert(1)"/>'],
    ["an event attribute with a break in it", '<path d="M0 0h1" on\u0130load="alert(1)"/>'],
    ["an event of an animation", '<animate onbegin="alert(1)" attributeName="x" dur="1s"/>'],
    ["an animation that sets a link", '<a><set attributeName="href" to="javascript:alert(1)"/>\n</a>'],
    [
      "foreign HTML",
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil.example"/></foreignObject>',
    ],
    ["a link that runs", `<a xlink:href="javascript:alert(1)">${shape}</a>`],
    ["a link that runs, written apart", `<a href="java&#x09;script:alert(1)">${shape}</a>`],
    ["a style sheet that imports", '<style>@import url("https://evil.example/a.css");</style>'],
    ["a style sheet with a font", "<style>@font-face{font-family:x;src:url(https://evil.example/f)}</style>"],
    ["a style sheet that loads", "<style>path{fill:url(https://evil.example/p#x)}</style>"],
    [
      "a style that loads",
      '<path d="M0 0h1" style="fill:url(https://evil.example/#x);background:url(//evil.example)"/>',
    ],
    [
      "a style that runs in old browsers",
      '<path d="M0 0h1" style="behavior:url(#x);-moz-binding:url(//evil.example)"/>',
    ],
    ["a paint from elsewhere", '<path d="M0 0h1" fill="url(https://evil.example/p.svg#x)"/>'],
    ["a filter from elsewhere", '<path d="M0 0h1" filter="url(//evil.example/f.svg#x)"/>'],
    ["a mask from elsewhere", '<path d="M0 0h1" mask="url(data:image/svg+xml;base64,AAAA#x)"/>'],
    ["a filter that loads a picture", '<filter id="f"><feImage href="https://evil.example/a.png"/></filter>'],
    ["a cursor from elsewhere", '<cursor id="c" xlink:href="https://evil.example/c.png"/>'],
    ["a processing instruction", '<?xml-stylesheet href="https://evil.example/a.css"?>'],
    ["a comment that ends early", "<!-- --> <script>alert(1)</script> -->"],
    ["another base", `<g xml:base="https://evil.example/">${shape}</g>`],
    [
      "a handler element",
      '<handler xmlns:ev="http://www.w3.org/2001/xml-events" type="application/ecmascript" ev:event="load">alert(1)</handler>',
    ],
    ["sound and film", '<audio src="https://evil.example/a"/><video src="https://evil.example/v"/>'],
    [
      "an embedded page",
      '<iframe src="https://evil.example/"/><embed src="//evil.example"/><object data="//evil.example"/>',
    ],
    ["a discarded tree", '<discard href="#x"/><metadata><script>alert(1)</script></metadata>'],
    ["an attribute that ends its quotes", '<path d="M0 0&quot; onload=&quot;alert(1)"/>'],
    ["a transform that is none", '<path d="M0 0h1" transform="translate(1);alert(1)"/>'],
    ["an id and a class", '<path d="M0 0h1" id="x" class="y" data-x="1" tabindex="0"/>'],
    [
      "numbers that are none",
      '<rect x="1e999999999" y="calc(1px)" width="expression(alert(1))" height="9"/>',
    ],
    ["prototypes", '<path d="M0 0h1" constructor="x" __proto__="y" toString="z"/>'],
  ])("%s", (_, inside) => {
    const kept = clean(around(`${inside}${shape}`));
    expect(kept).toMatch(harmless);
    expect(kept).toContain('<path d="M0 0h200v100H0z"');
  });

  test("what stands at the root", () => {
    const kept = clean(
      around(shape, ' onload="alert(1)" style="background:url(//evil.example)" fill="none" stroke-width="2"'),
    );
    expect(kept).toMatch(harmless);
    expect(kept).toContain('fill="none" stroke-width="2"');
  });
});

describe("what cannot be drawn as a name is refused with its reason", () => {
  const deep = (levels: number) => "<g>".repeat(levels) + shape + "</g>".repeat(levels);
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  ).join("");
  test.each([
    ["no XML", "nonsense", "notSvg"],
    ["a torn file", "<svg><path d=", "notSvg"],
    ["a page", "<html><body/></html>", "notSvg"],
    ["entities that multiply", `<!DOCTYPE svg [<!ENTITY e0 "x">${entities}]>${around("&e9;")}`, "notSvg"],
    [
      "an entity from elsewhere",
      `<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>${around("&e;")}`,
      "notSvg",
    ],
    ["an entity without a doctype", `<!ENTITY e "x">${around(shape)}`, "notSvg"],
    ["text", around("<text>الضفّتان</text>"), "notOutlines"],
    ["a picture", around('<image href="https://evil.example/a.png"/>'), "notOutlines"],
    ["a picture in itself", around('<image href="data:image/png;base64,AAAA"/>'), "notOutlines"],
    ["a repeated symbol", around('<g id="a"><use href="#a"/></g>'), "notOutlines"],
    ["no shape", around("<g></g>"), "empty"],
    ["nothing but a script", around("<script>alert(1)</script>"), "empty"],
    ["no size", `<svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`, "noSize"],
    [
      "an endless size",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e999 1">${shape}</svg>`,
      "noSize",
    ],
    [
      "a size below nothing",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 -5 5">${shape}</svg>`,
      "noSize",
    ],
    ["a tower", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 100">${shape}</svg>`, "wrongShape"],
    [
      "a thread",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 100">${shape}</svg>`,
      "wrongShape",
    ],
    ["too many shapes", around("<path/>".repeat(nameplateLimits.elements + 1)), "tooComplex"],
    ["too deep a tree", around(deep(nameplateLimits.depth + 2)), "tooComplex"],
    ["a bottomless tree", around(deep(9_000)), "notSvg"],
    ["too large a file", around(`<path d="${"M0 0".repeat(nameplateLimits.bytes / 4)}"/>`), "tooLarge"],
    ["too long a line", around(`<path d="${"M0 0".repeat(nameplateLimits.kept / 4)}"/>`), "tooLarge"],
  ])("%s", (_, svg, reason) => {
    expect([`nameplate.${reason}`, "nameplate.tooComplex"].slice(0, reason === "notSvg" ? 2 : 1)).toContain(
      refusal(svg),
    );
  });
});

test("a drawing is set in the page's ink on the page's paper, at its own place and size", () => {
  const { svg, width } = cleanNameplate(
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg viewBox="-10 5 400 50"><style>.a{fill:none;stroke:#1d3f91;stroke-width:2}</style>
    <title>x</title><defs><linearGradient id="g"/></defs>
    <rect width="400" height="50" fill="#FFFFFF"/><path class="a" d="M1 1"/><circle r="4" fill="url(#g)"/>
    <path d="M2 2" display="none"/><g style="fill:red"><line x1="0" x2="5" stroke="black"/></g></svg>`,
  );
  expect(width).toBe(800);
  expect(svg).toBe(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 100"><g id="nameplate" fill="currentColor">',
      '<g transform="scale(2) translate(10 -5)"><rect width="400" height="50" fill="none"/>',
      '<path d="M1 1" fill="none" stroke="currentColor" stroke-width="2"/><circle r="4" fill="currentColor"/>',
      '<g fill="currentColor"><line x1="0" x2="5" stroke="currentColor"/></g></g></g></svg>',
    ].join(""),
  );
  expect(cleanNameplate(svg)).toEqual({ svg: expect.stringMatching(harmless), width });
});
