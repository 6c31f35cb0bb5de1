import { expect, test } from "vitest";
import { filesNamed } from "./files-named";

test("what a page, a program and a style name is found, each once", () => {
  expect(
    filesNamed('<script src="/_next/static/chunks/0a-_b.js" nonce="x"></script>"static/chunks/0a-_b.js"'),
  ).toEqual(["/_next/static/chunks/0a-_b.js"]);
  expect(filesNamed('e.v(t=>Promise.all(["static/chunks/1c.js","static/chunks/2d.css"].map(t)))')).toEqual([
    "/_next/static/chunks/1c.js",
    "/_next/static/chunks/2d.css",
  ]);
  expect(filesNamed("src:url(/fonts/warraq-everyday-400.woff2)format(x)")).toEqual([
    "/fonts/warraq-everyday-400.woff2",
  ]);
});

test("nothing else is", () => {
  expect(
    filesNamed('<a href="/desk/stories/x">static</a> /media/abc/640.avif /api/ready static/chunks/'),
  ).toEqual([]);
});
