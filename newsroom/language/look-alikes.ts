import { foldArabic } from "./folding";

/** What people put for an Arabic letter: Latin, digits and signs that look like it or stand for it in chats. */
const forArabic = table({
  ا: "il|1!ٲٳٵݳݴ",
  ب: "ٮࢠࢡ",
  ه: "o0ۃۿە",
  خ: "5",
  ح: "7ځڂڃڄڅڇڿݗݘݮݯݲݼࢢࣁ",
  ع: "3ࢳ",
  ص: "9ڝڞࢯ",
  ط: "6ڟࢣ",
  د: "ڈډڊڋڌڍڎڏڐۮݙݚࢮ",
  ر: "ڑڒړڔڕږڗڙۯݛݫݬݱࢪࢲࢹ",
  س: "ښڛڜݜݭݰݽݾ",
  ف: "ڡڢڣڥڦݠݡࢤࢻ",
  ق: "ٯڧڨࢥࢼ",
  ك: "ڪګڬڭڮڰڱڲڳڴػؼݢݣݤݿࢰࢴ",
  ل: "ڵڶڷڸݪࢦ",
  م: "۾ݥݦࢧ",
  ن: "ںڹڻڼڽݧݨݩࢽ",
  و: "ۄۅۆۇۈۉۊۋٶٷݸݹࢫ",
  ي: "ۍێېۑےےۓؠؽؾؿٸݵݶݷݺݻࢨࢩࢺ",
});

/** The same for a Latin letter: digits and signs, letters of other scripts that look like it, small capitals, turned ones. */
const forLatin = table({
  a: "4@аαᴀɑɐⲁꭺꓮ",
  b: "8вβʙьъⲃꮟꓐ",
  c: "сϲᴄⲥꮯꓚ",
  d: "ԁđðᴅɖɗꝺꭰꮷꓓꓒ",
  e: "3€еεёᴇєэɛɜəәɘǝɇԑⲉꭼꓰ",
  f: "ƒғꜰɟꓝ",
  g: "9ɡցɢꮐꮿꓖ",
  h: "һнħհʜⲏꮋꓧɥ",
  i: "1!|iіιıɪɨɩᴉӏⲓꭵꓲ",
  j: "јꭻᴊꓙ",
  k: "кκᴋқⲕꮶꓗʞ",
  l: "łʟꮮꓡ",
  m: "мμᴍⲙꮇꓟɯ",
  n: "пηոɴиңⲛꓠ",
  o: "0оοøօᴏσⲟꮎꓳ",
  p: "рρᴘⲣꮲꓑ",
  q: "ԛզ",
  r: "гʀяɍɹɾꝛґꭱꮢꓣ",
  s: "5$ѕꜱꮥꮪꓢ",
  t: "7тτŧᴛʈⱦꞇⲧꭲꓔʇ",
  u: "уսυᴜцⲩꓴ",
  v: "νѵᴠʌꮩꓦ",
  w: "ԝωᴡшʍꮃꮤꓪ",
  x: "хχҳⲭꓫ",
  y: "γʏүұʎꮍꓬ",
  z: "ᴢꮓꓜ",
});

function table(letters: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(letters).flatMap(([letter, others]) =>
      Array.from(others, (other): [string, string] => [other, letter]),
    ),
  );
}

/** Letters in black boxes, and those of which flags are made. */
const boxed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const unboxed = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((each) => code >= each) ?? code;
  return String.fromCharCode(0x61 + code - first);
};

/** Folded, without the marks on foreign letters too: each letter by itself. */
export function bareLetters(text: string): string {
  // A five looks like ه where Arabic digits are written.
  const unlike = text.replace(/[٥۵](?=\p{Script=Arabic})/gu, "ه").replace(boxed, unboxed);
  return foldArabic(unlike).normalize("NFD").replace(/\p{M}/gu, "");
}

/** The letters that the signs of bare letters are meant to be read as, by the script of `like`. */
export function readAs(letters: string, like: "arabic" | "latin"): string {
  const signs = like === "arabic" ? forArabic : forLatin;
  return Array.from(letters, (sign) => signs.get(sign) ?? sign).join("");
}
