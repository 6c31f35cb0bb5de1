import { expect, test } from "vitest";
import { decodeUnlabelledText } from "./unlabelled-text";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Letters as Mac OS sets them, which are those of ISO 8859-6. */
const mac = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0600 + 0xa0;
  });

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
  // «يومًا» in Windows-1256.
  ["Arabic with an ending before its alef", latin("\xed\xe6\xe3\xf0\xc7"), "يومًا"],
  ["French in Latin-1", latin("Fran\xe7ois / \xc9milie \xe0 No\xebl"), "François / Émilie à Noël"],
  ["Latin-1 that ends with an accent", latin("caf\xe9"), "café"],
  ["German in Latin-1", latin("M\xfcller, Gro\xdfe Stra\xdfe, \xd6l"), "Müller, Große Straße, Öl"],
  ["Finnish in Latin-1", latin("J\xe4\xe4skel\xe4inen"), "Jääskeläinen"],
  ["Spanish in Latin-1", latin("Pe\xf1a L\xf3pez"), "Peña López"],
  // «رئيس الوزراء يفتتح الجسر في الموصل، 2026» and «مراسلون: علي وقاسم» in Mac OS Arabic.
  [
    "a sentence from Mac OS",
    mac("رئيس الوزراء يفتتح الجسر في الموصل، 2026"),
    "رئيس الوزراء يفتتح الجسر في الموصل، 2026",
  ],
  ["names from Mac OS", mac("مراسلون: علي وقاسم"), "مراسلون: علي وقاسم"],
  ["French from Mac OS", latin("caf\x8e \x88 No\x91l"), "café à Noël"],
  [
    "quotation marks in Windows-1252",
    latin("The \x93river\x94 \x96 it\x92s Zo\xeb\x85"),
    "The “river” – it’s Zoë…",
  ],
  ["bytes of no encoding", latin("caf\x81\x8d\x90 \xff\xfe"), ""],
  ["nothing", latin(""), ""],
])("%s", (_, bytes, text) => {
  expect(decodeUnlabelledText(bytes)).toBe(text);
});
