import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withStyle } from "./style-within";

const css = ".link{color:blue}.other{color:red}@media print{.link{color:#000}}";
const page = (head: string) =>
  `<!DOCTYPE html><html lang="ar"><head>${head}</head><body><a class="link">نص</a></body></html>`;
const link = '<link rel="stylesheet" href="/_next/static/a.css">';

test("a page holds the style it uses, which its policy names", () => {
  const { html, styleSource } = withStyle(page(link), () => css);
  const style = ".link{color:blue}@media print{.link{color:#000}}";
  expect(html).toBe(page(`<style data-of="/_next/static/a.css">${style}</style>`));
  expect(styleSource).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
});

test("a style that is not at hand stays a file, and the page keeps its usual policy", () => {
  expect(withStyle(page(link), () => undefined)).toEqual({ html: page(link), styleSource: undefined });
});

test("the readers' scripts bring no element and no class whose style a page would not hold", () => {
  const folder = join(import.meta.dirname, "..", "components", "enhance");
  for (const file of readdirSync(folder).filter((name) => /^[^.]*\.ts$/.test(name)))
    expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(
      /createElement|className|classList|innerHTML|outerHTML|insertAdjacentHTML|DOMParser|"class"/,
    );
});
