import { expect, test } from "vitest";
import { fileKind } from "./file-kind";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
  ["\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "avif"],
  ["\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "avif"],
  ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
  ["GIF89a", "gif"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["  <?xml version='1.0'?><!-- x --><svg xmlns='…'>", "svg"],
  ["<!doctype html><p>", "unknown"],
  ["PK\x03\x04", "unknown"],
  ["RIFF\0\0\0\0WAVE", "unknown"],
  ["\xff\xd8", "unknown"],
  ["", "unknown"],
])("%j is %s", (start, kind) => {
  expect(fileKind(latin(start))).toBe(kind);
});
