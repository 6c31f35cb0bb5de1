import { expect, test } from "vitest";
import { parseStyleSheet, usedIn, usedStyle } from "./style-sheet";

const elements = new Set(["html", "p", "a"]);
const used = (css: string, classes: string[], isStill = true) =>
  usedStyle(parseStyleSheet(css), { classes: new Set(classes), elements, isStill });

test("a page's style holds the rules of its classes and elements, in their order and groups", () => {
  const css =
    "@layer base{html{color:red}table{color:blue}}@layer utilities{.a{top:0}.b{top:1px}@media (min-width:48rem){.md\\:a{top:2px}.md\\:b{top:3px}}}";
  expect(used(css, ["a", "md:a"])).toBe(
    "@layer base{html{color:red}}@layer utilities{.a{top:0}@media (min-width:48rem){.md\\:a{top:2px}}}",
  );
});

test.each([
  [".a,.b{top:0}", ["b"], ".b{top:0}"],
  [".a:hover>.b::after{top:0}", ["a", "b"], ".a:hover>.b::after{top:0}"],
  [".a .b{top:0}", ["a"], ""],
  [".story :is(h2,.x)+*{top:0}", ["story"], ".story :is(h2,.x)+*{top:0}"],
  [":where(h1,h2):where(:not(td *,th *)){top:0}", [], ":where(h1,h2):where(:not(td *,th *)){top:0}"],
  [".w-1\\/2{width:50%}", ["w-1/2"], ".w-1\\/2{width:50%}"],
  [".\\32 xl{top:0}", ["2xl"], ".\\32 xl{top:0}"],
  ["td{top:0}", [], ""],
  ["::-webkit-date{top:0}", [], ""],
  ['html[data-theme="dark"]{top:0}', [], ""],
  ['.a{content:"};"}', ["a"], '.a{content:"};"}'],
  [".a{top:0;&:hover{top:1px}}", ["a"], ".a{top:0;&:hover{top:1px}}"],
] as const)("%s", (css, classes, kept) => {
  expect(used(css, [...classes])).toBe(kept);
});

test("it holds the values that something names, and those that these name, and no others", () => {
  const css = ":root{--ink:#111;--line:var(--ink);--unused:red}.a{color:var(--line)}@keyframes go{to{top:0}}";
  expect(used(css, ["a"])).toBe(":root{--ink:#111;--line:var(--ink)}.a{color:var(--line)}");
});

test("typed properties stand as what they begin with, which the sheet has for browsers that know none", () => {
  const css =
    '@layer properties{@supports (not (margin-trim:block)) or (-moz-orient:inline){*,:before{--w:0;--v:1}}}@property --w{syntax:"*";initial-value:0}.a{width:var(--w)}';
  for (const isStill of [true, false])
    expect(used(css, ["a"], isStill)).toBe("@layer properties{*,:before{--w:0}}.a{width:var(--w)}");
});

test("fonts from the net, what is for paper and what a script says are left out of a still page alone", () => {
  const css =
    '@font-face{font-family:x;src:url("/fonts/x.woff2")}@page{margin:1cm}@media print{p{color:#000}}html[data-theme=dark]{top:0}p{top:0}';
  expect(used(css, [])).toBe("p{top:0}");
  expect(used(css, [], false)).toBe(css);
});

test("a page uses its elements and classes, however these are written", () => {
  const html = `<P class="a [&amp;&gt;b]:c"><a href="/x" class="d">class="e"</a></p>`;
  expect(usedIn(html, false)).toEqual({
    elements: new Set(["p", "a"]),
    classes: new Set(["a", "[&>b]:c", "d"]),
    isStill: false,
  });
});
