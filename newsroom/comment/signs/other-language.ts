import { type Script, scriptOf } from "@/newsroom/language/scripts";

/** What a text is written in, where that is not the edition's language: BCP 47, or the script alone (`Cyrl`). */
export type OtherLanguage = { language: string };

/** Shorter texts are greetings, names and quotations. */
const fewestLetters = 24;
/** So much of a text's letters are in its language's script. */
const mainShare = 0.6;

const scriptNames: Partial<Record<Script, string>> = {
  Cyrillic: "Cyrl",
  Greek: "Grek",
  Hebrew: "he",
  Armenian: "hy",
  Devanagari: "hi",
  Bengali: "bn",
  Thai: "th",
  Han: "zh",
  Hiragana: "ja",
  Katakana: "ja",
  Hangul: "ko",
  Georgian: "ka",
  Ethiopic: "am",
  Syriac: "syr",
};
/** The script of each language in which an edition may be; what is not named here is in Latin. */
const scriptOfLanguage: Record<string, Script> = { ar: "Arabic", fa: "Arabic", ur: "Arabic", ckb: "Arabic" };

/** Small words of each language, which no sentence does without. */
const smallWords: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    ar: "في من على إلى الى عن مع هذا هذه ذلك التي الذي أن ان إن لا ما لم لن كل يا هو هي كان قد ثم أو او بين بعد قبل عند كيف لماذا ليش شنو وين مو مش اللي هاي الله والله",
    fa: "از به در که این را است با برای آن یک خود تا کرد بر هم نیز شد می های ها ولی اما بود شما من ما چه هر دیگر اگر چون نیست هست",
    ckb: "لە بە بۆ و کە ئەم ئەو لەگەڵ نییە هەیە دەکات بوو چی ئەوە من تۆ ئێمە بەڵام هەموو وەک یان",
    ur: "کے کی کا میں ہے اور سے کو نے پر ہیں یہ وہ کہ نہیں تھا بھی",
    en: "the of and to in is that it for was on are with as this be at by not you have from they we he she but or an your what there",
    fr: "le la les de des du et est un une que qui dans pour pas sur avec ce il elle nous vous au aux par mais ne se sont",
    tr: "ve bir bu da de için çok ne ile o ama mi var yok gibi daha değil ben sen biz siz olan",
    ku: "û ji di li ku ev ew bi ne ez tu em hûn jî bo wek yê ya",
    de: "der die das und ist nicht ein eine mit von zu den auf für sich auch es ich sie wir",
    es: "el la los las de y que en un una es por con no para su del se lo como",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const sharesScript = (language: string, script: Script) => (scriptOfLanguage[language] ?? "Latin") === script;

function mainScript(text: string): Script | null {
  const counts = new Map<Script, number>();
  let letters = 0;
  for (const letter of text) {
    const script = scriptOf(letter);
    if (!script) continue;
    letters += 1;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return letters >= fewestLetters && most && most[1] >= letters * mainShare ? most[0] : null;
}

/** The language of this script whose small words stand most often, if they are enough to tell. */
function languageBySmallWords(
  text: string,
  script: Script,
): { language: string | null; counts: Map<string, number> } {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map(
    Object.entries(smallWords)
      .filter(([language]) => sharesScript(language, script))
      .map(([language, small]) => [language, words.filter((word) => small.has(word)).length] as const),
  );
  const [most, next] = [...counts].toSorted(([, a], [, b]) => b - a);
  const isClear = most && most[1] >= 2 && most[1] >= words.length * 0.1 && most[1] > (next?.[1] ?? 0);
  return { language: isClear ? most[0] : null, counts };
}

/**
 * The language of a comment that is not in `edition`'s (BCP 47), or null: told by the script of most of its letters and,
 * within a script, by small words. Short texts pass, as do names and quotations within a text of the edition's language.
 */
export function otherLanguage(text: string, edition: string): OtherLanguage | null {
  const own = edition.split("-")[0] ?? edition;
  const script = mainScript(text);
  if (!script) return null;
  const { language, counts } = languageBySmallWords(text, script);
  if (!sharesScript(own, script)) return { language: language ?? scriptNames[script] ?? nameOf(script) };
  if (!language || language === own || !smallWords[own]) return null;
  return (counts.get(own) ?? 0) * 2 < (counts.get(language) ?? 0) ? { language } : null;
}

/** In Latin letters without small words it may be any language, also Arabic as it is written in chats. */
const nameOf = (script: Script) => (script === "Arabic" ? "und-Arab" : "und-Latn");
