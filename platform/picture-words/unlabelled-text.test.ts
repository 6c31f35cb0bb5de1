import { expect, test } from "vitest";
import { decodeUnlabelledText } from "./unlabelled-text";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ["plain ASCII", latin("Reuters/Ahmed"), "Reuters/Ahmed"],
  ["Arabic in UTF-8", utf8("ليلى"), "ليلى"],
  ["Arabic in UTF-8, cut within its last letter", utf8("ليلى").subarray(0, -1), "ليل"],
  ["accents in UTF-8", utf8("Café"), "Café"],
  // «بغداد», «صورة/AFP», «الـAFP من بغداد», «مُحَمَّد» in Windows-1256.
  ["Arabic in Windows-1256", latin("\xc8\xdb\xcf\xc7\xcf"), "بغداد"],
  ["Arabic beside Latin", latin("\xd5\xe6\xd1\xc9/AFP"), "صورة/AFP"],
  ["Arabic that touches Latin", latin("\xc7\xe1\xdcAFP \xe3\xe4 \xc8\xdb\xcf\xc7\xcf"), "الـAFP من بغداد"],
  ["Arabic with its vowels", latin("\xe3\xf5\xcd\xf3\xe3\xf3\xf8\xcf"), "مُحَمَّد"],
  ["French in Latin-1", latin("Fran\xe7ois / \xc9milie \xe0 No\xebl"), "François / Émilie à Noël"],
  ["Latin-1 that ends with an accent", latin("caf\xe9"), "café"],
  ["German in Latin-1", latin("M\xfcller, Gro\xdfe Stra\xdfe, \xd6l"), "Müller, Große Straße, Öl"],
  ["Finnish in Latin-1", latin("J\xe4\xe4skel\xe4inen"), "Jääskeläinen"],
  ["Spanish in Latin-1", latin("Pe\xf1a L\xf3pez"), "Peña López"],
  ["nothing", latin(""), ""],
])("%s", (_, bytes, text) => {
  expect(decodeUnlabelledText(bytes)).toBe(text);
});
