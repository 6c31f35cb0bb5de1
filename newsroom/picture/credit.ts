import { hasMachineForm, namesMachine } from "./machine-words";

/** Words before a name that say what it is: those of the second group need a sign behind them, and may else be a name. */
const labels = [
  "(?:حقوق (?:هذه )?(?:الصورة|الصور|النشر|الملكية|الطبع)(?: والنشر)?(?: محفوظة)?|تصوير|بعدسة|عدسة|مصدر (?:الصورة|الصور)|صاحب الصورة|المصدر(?!\\s+(?:نيوز|أونلاين)))",
  "(?:photo(?:s|graphs?|graphed|graphy)?|pictures?|images?)\\s+(?:credits?|courtesy(?: of)?|source|copyright|by|©)",
  "(?:credits?|courtesy of|copyright(?:ed)?(?: by)?|photographed by|credited to|taken by|shot by|foto|crédits?(?: photo)?)",
  "(?:©|\\(c\\)|ⓒ)",
];
const signed =
  "(?:الصورة|الصور|صورة|صور|المصو?ّ?ر(?:ة)?|الحقوق|الائتمان|photos?|photographers?|pictures?|images?|sources?|by|via)";
const label = new RegExp(
  `^(?:(?:${labels.join("|")})(?=$|[^\\p{L}\\p{M}])|${signed}(?=\\s*[:：/|–—-]|$))[\\s:：/|،,–—-]*(?:(?:19|20)\\d\\d(?![\\p{L}\\p{N}])[\\s,،:–—-]*)?`,
  "iu",
);
/** The preposition that Arabic sets before the name, also where a label hangs on it. */
const leadingLam = /^(?:لـ+\s*|ل(?=(?:حقوق|مصدر|تصوير)\s))/u;
const brackets = [/^\[(.*)\]$/su, /^\((?!c\))(.*)\)$/isu];

/**
 * The name in a credit, without the words that a page sets around it: «[حقوق الصورة: سما]», «Photo: Sama», «© Sama». Empty
 * where nothing else stands there.
 */
export function creditName(credit: string): string {
  let name = credit.trim();
  for (let before = ""; before !== name; ) {
    before = name;
    for (const pair of brackets) name = name.replace(pair, "$1").trim();
    const bare = name.replace(label, "");
    if (bare !== name) name = bare.replace(leadingLam, "").trim();
    else name = name.replace(/^ل(?=حقوق الصورة)/u, "").trim();
  }
  return name;
}

/** Whether a credit names nobody: a camera, a program, a file, or nothing at all. */
export function isNobody(credit: string, own: (string | undefined)[] = []): boolean {
  const name = creditName(credit);
  return name === "" || hasMachineForm(name) || namesMachine(name, own);
}
