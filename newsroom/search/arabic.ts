/**
 * Readings of an Arabic word, folded as for comparing: what may be left when what is written onto a word is taken off.
 * Nothing is decided: «وزير» is a minister or «و» and «زير», and is found by either; what is less likely counts less.
 */

/** What is written before or behind a word, and the letters that must be left: for a sure reading, for any. */
type Affix = readonly [letters: string, sure: number, any: number];

const never = Number.POSITIVE_INFINITY;
const each = (letters: string, sure: number, any: number): Affix[] =>
  letters.split(" ").map((one) => [one, sure, any]);

const before: Affix[] = [
  ["", 1, 1],
  ...each("ال وال فال بال كال وبال فبال وكال لل ولل فلل", 3, 2),
  ...each("و", 4, 3),
  ...each("ف ب ك ل", 5, 3),
  ...each("وب ول وك فب فل فك", 5, 3),
  // Of the verb: «سيعود», «وستبدأ», «يعود».
  ...each("سي ست سن وسي وست فسي فست", never, 3),
  ...each("ي ت ن وي وت", never, 3),
];

const behind: Affix[] = [
  ["", 1, 1],
  ...each("ه ات تان تين ا", 3, 3),
  ...each("ون ين ان ي يه", 4, 3),
  ...each("يون يين يات يتين ويه", 3, 3),
  ...each("ها هم هن كم نا هما كما", 3, 3),
  ...each("ته تها تهم تهن تنا تي تك تهما اته اتها اتهم اتنا", 3, 3),
  ...each("وا ت وه وها وهم ونه ونها تم", never, 3),
];

/** Plurals that share no consonants with their singular, or too few. */
const irregular = [
  "يوم ايام",
  "نسا امراه نسوه",
  "ما مياه",
  "اخ اخوه اخوان",
  "اب ابا",
  "اثر اثار",
  "راي ارا",
  "بير ابار",
  "دوا ادويه",
  "قريه قري",
  "ابن ابنا",
  "بنت بنات",
  "ام امهات",
  "فم افواه",
  "شفه شفاه",
  "حي احيا",
  "عضو اعضا",
  "جو اجوا",
  "اداه ادوات",
  "الف الاف الوف",
  "انسان ناس",
].map((line) => line.split(" "));
const relatives = new Map(irregular.flatMap((words) => words.map((word) => [word, words] as const)));

export type Readings = { sure: Set<string>; risky: Set<string> };

/** What may be left of a word. Of two doubtful cuts at once nothing is made. */
export function readingsOf(word: string): Readings {
  const sure = new Set<string>();
  const risky = new Set<string>();
  for (const [first, sureBefore, anyBefore] of before) {
    if (!word.startsWith(first)) continue;
    const rest = word.slice(first.length);
    if (rest.length < anyBefore) continue;
    // Who writes «ال» mostly means the article, though «ألغام» begins with it too.
    const hidesArticle = first === "" && /^ال.{3}/u.test(word);
    for (const [last, sureBehind, anyBehind] of behind) {
      if (!rest.endsWith(last)) continue;
      const stem = rest.slice(0, rest.length - last.length);
      if (stem.length < anyBehind) continue;
      const doubts = Number(rest.length < sureBefore || hidesArticle) + Number(stem.length < sureBehind);
      if (doubts === 0) sure.add(stem);
      else if (doubts === 1) risky.add(stem);
    }
  }
  for (const stem of sure) for (const other of relatives.get(stem) ?? []) sure.add(other);
  for (const stem of sure) risky.delete(stem);
  return { sure, risky };
}

/** Shapes of broken plurals, of ا, و, ي and consonants (C): such as nothing else has, and such as singulars have too. */
const pluralShapes = {
  only: /^(?:ا(?:CC|C[وي])اC|ا(?:C?CC|CC)ا|اC[CوCي]ي|CواCC?|CواCيC|CواCي|CCاCيC|CCاي[Cا]|CCاوي|C[وي]ايا|CيوC|CCCي)$/,
  also: /^(?:CCC|CC[او]C|C[وي]اC|CCاCC|CCاCي|CCCا|اCCC|CيC)$/,
};

/** `number`: what the shape of the stem says; many shapes say nothing. */
export type Skeleton = { consonants: string; number: "plural" | "either" | "singular" };

/**
 * The consonants of a stem, which a broken plural shares with its singular: «قصيدة» and «قصائد», «سعر» and «أسعار».
 * Where only two are left a sign stands for the weak letters between or behind them: «سوق» and «أسواق», «قضية» and «قضايا».
 */
export function skeletonsOf(stem: string): Skeleton[] {
  if (!/^\p{Script=Arabic}{3,}$/u.test(stem)) return [];
  const shape = stem.replace(/[^اوي]/gu, "C");
  const bare = stem.length > 3 && stem.startsWith("ا") ? stem.slice(1) : stem;
  const marked = bare.slice(0, 1) + bare.slice(1).replace(/[اوي]+/g, "·");
  const consonants = marked.replaceAll("·", "");
  if (consonants.length < 2 || (consonants.length === 2 && marked.length === 2)) return [];
  const isPlural = pluralShapes.only.test(shape);
  // Two consonants have too many relatives to be taken for a plural that only may be one.
  const isEither = consonants.length > 2 && pluralShapes.also.test(shape);
  const number = isPlural ? "plural" : isEither ? "either" : "singular";
  return variantsOf(marked, consonants).map((each) => ({ consonants: each, number }));
}

function variantsOf(marked: string, consonants: string): string[] {
  // «قاض» and «قضاة»: the weak letter that a stem ends in may stand for the one within.
  if (/^.·.·$/.test(marked)) return [marked.slice(0, 3), marked.replace("·", "")];
  if (consonants.length === 2) return [marked];
  // «طبيب» and «أطباء»: of two alike the plural may write one.
  const doubled = /^(.)(.)\2$/.exec(consonants);
  return [consonants, ...(doubled ? [`${doubled[1]}${doubled[2]}·`] : [])];
}

/** Letters that names from elsewhere are written with at will, and that are mistaken for each other by ear. */
const alike: [RegExp, string][] = [
  [/^(?:وال|بال|ال|لل)(?=.{3})/, ""],
  [/تش/g, "ش"],
  [/كس/g, "س"],
  [/[جغقخ]/g, "ك"],
  [/[ثصز]/g, "س"],
  [/[ظذد]/g, "ض"],
  [/ط/g, "ت"],
  [/ح/g, "ه"],
  [/(.)\1+/g, "$1"],
  [/(?!^)[اويهع]/g, ""],
  [/^[اويع]/, "ا"],
];

/** How a word sounds, without its vowels: «جوجل» is «غوغل». Null where too little is left to tell anything. */
export function soundOf(word: string): string | null {
  const sound = alike.reduce((text, [one, other]) => text.replace(one, other), word);
  return /^\p{Script=Arabic}{2,}$/u.test(sound) ? sound : null;
}
