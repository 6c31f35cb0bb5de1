import { expect, test } from "vitest";
import { containerProblem, withJpegEnd } from "./container";
import type { PictureKind } from "./file-kind";
import { mostParts } from "./rules";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const pngStart = "\x89PNG\r\n\x1a\n";
const chunk = (name: string) => `\0\0\0\0${name}\0\0\0\0`;
const riff = (first: string) => `RIFF\0\0\0\0WEBP${first}`;

test.each<[string, PictureKind, string, string | null]>([
  ["an AVIF sequence", "avif", "\0\0\0\x18ftypavis\0\0\0\0avisavif", "pictureIsAnimated"],
  ["an AVIF picture", "avif", "\0\0\0\x18ftypavif\0\0\0\0mif1avif", null],
  ["a WebP animation", "webp", riff("VP8X\x04\0\0\0\x02\0\0\0"), "pictureIsAnimated"],
  ["a WebP picture", "webp", riff("VP8X\x04\0\0\0\x10\0\0\0"), null],
  ["an APNG", "png", pngStart + chunk("acTL") + chunk("IEND"), "pictureIsAnimated"],
  ["a PNG picture", "png", pngStart + chunk("IDAT") + chunk("IEND"), null],
  ["a PNG without its end", "png", pngStart + chunk("IDAT"), "pictureDamaged"],
  [
    "a PNG whose chunk reaches far beyond it",
    "png",
    `${pngStart}\xff\xff\xff\xffIDAT\0\0\0\0`,
    "pictureDamaged",
  ],
  ["a JPEG picture", "jpeg", "\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x02\xff\0\xff\xd0x\xff\xd9", null],
])("%s: %3$s", (_, kind, file, problem) => {
  expect(containerProblem(latin(file), kind)).toBe(problem);
});

test.each<[PictureKind, string, string, string]>([
  ["png", pngStart, chunk("tEXt"), chunk("IEND")],
  ["webp", riff("VP8 \0\0\0\0"), "abcd\0\0\0\0", ""],
  ["jpeg", "\xff\xd8", "\xff\xe1\0\x02", "\xff\xda\0\x02\xff\xd9"],
  ["jpeg", "\xff\xd8\xff\xda\0\x02pixels", "\xff\xfe\0\x02", "\xff\xd9"],
])("a %s of very many parts is refused", (kind, start, part, end) => {
  const file = (count: number) => latin(start + part.repeat(count) + end);
  expect(containerProblem(file(mostParts - 2), kind)).toBeNull();
  expect(containerProblem(file(mostParts + 1), kind)).toBe("pictureDamaged");
});

test.each([
  ["a JPEG without its end", "\xff\xd8\xff\xda\0\x02x\xff\0y", "\xff\xd8\xff\xda\0\x02x\xff\0y\xff\xd9"],
  ["a JPEG with half of its end", "\xff\xd8\xff\xda\0\x02xy\xff", "\xff\xd8\xff\xda\0\x02xy\xff\xd9"],
  ["a JPEG with its end", "\xff\xd8\xff\xda\0\x02xy\xff\xd9", null],
  ["a JPEG with more behind its end", "\xff\xd8\xff\xda\0\x02xy\xff\xd9more", null],
  ["a PNG", pngStart + chunk("IDAT"), null],
])("%s", (_, file, mended) => {
  expect(withJpegEnd(latin(file))).toEqual(mended === null ? null : Buffer.from(mended, "latin1"));
});
