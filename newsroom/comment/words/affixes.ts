import { labelsOf } from "./labels";
import { buildTrie, type Trie } from "./trie";

/** What may stand before and behind a listed word, folded as words are (ة as ه, hamzas as their carriers). */

const join = (...rows: string[][]): string[] =>
  rows.reduce((made, row) => made.flatMap((head) => row.map((tail) => head + tail)), [""]);

/** With «ال», behind which no pronoun stands: «الكلبي» is a name, «كلبي» is my dog. */
const articles = [
  ...join(["", "و", "ف"], ["ال", "لل", "بال", "كال", "عال", "بل", "عل", "وال"]),
  ...join(["", "و", "ف"], ["", "ب", "ل", "ك", "ع", "ش"], ["هال", "هل"]),
  ...join(["", "و", "ف"], ["يا", "ي", "ايها", "ياايها"], ["ال", "ل"]),
];
const particles = [
  ...join(["", "و", "ف"], ["", "ب", "ل", "ك"]),
  ...join(["", "و", "ف"], ["يا", "ها", "هاي"]),
];
/** Words that are glued before an insult so that it is none by itself. */
const glued = join(
  [
    ..."انت انته انتي انتم انتو انتوا هذا هاذا هيدا هاد ابن ابنال بنت يابن يابنال ياابن ياابنال اولاد اولادال ولد".split(
      " ",
    ),
    ..."ايها ياايها والله كلكم كلهم اكبر اغبي شخص واحد ناس رجل روح طلع صار مجرد فعلا كلام لعب".split(" "),
  ],
  ["", "ال", "يا"],
);

const pronouns = "ه ها هم هن ك كم كن كو كوا نا ني ي هما كما".split(" ");
const numbers = ["", "ت", "ات", "ي", "و", "ين", "ا", "ان", "ون"];
const endings = [
  ..."ه ات ان ين ون ا يه ي يون يين يات و وا وش يش ايه ايات تين تان اتيه هات".split(" "),
  // «كلبهه», «كلبكمو»
  ..."هه كمو همو".split(" "),
];

/** Endings that are a language's own, by what a word ends in; `article` says whether they may follow «ال». */
const arabicSuffixes = {
  /** Behind a word as it stands. */
  plain: {
    free: [...endings, ...join(numbers, pronouns)],
    article: [..."ه ات ان ين ون ا وش تين تان هات".split(" ")],
  },
  /** Behind one that lost its ة: «خونتكم», «خونات». */
  opened: {
    free: ["ات", "تين", "تان", ...join(["ت", "ات"], pronouns)],
    article: ["ات", "تين", "تان"],
  },
  /** Behind one whose ى became ا: «حمقاهم». */
  lengthened: { free: pronouns, article: [] },
  /** Behind one that lost ون or ين: «منافقوهم», «منافقيكم». */
  shortened: { free: ["ون", "ين", ...join(["و", "ي"], pronouns)], article: ["ون", "ين"] },
};
const latinSuffixes = ["s", "es", "z", "zz", "sz", "ez"];

/** The ways in which words end, as bits of a set. */
export const ending = { plain: 1, opened: 2, lengthened: 4, shortened: 8, latin: 16 } as const;
type Ending = keyof typeof ending;

const inLabels = (words: readonly string[]): string[] =>
  [...new Set(words.filter((word) => word !== "").map(labelsOf))].sort();
const trieOf = (words: readonly string[]): Trie => buildTrie(inLabels(words));

const behind = ({ free, article }: { free: readonly string[]; article: readonly string[] }) => ({
  free: trieOf(free),
  article: trieOf(article),
});
const tries = (how: Ending) =>
  behind(how === "latin" ? { free: latinSuffixes, article: latinSuffixes } : arabicSuffixes[how]);

/** The trees of endings: behind a word alone and behind one with «ال». */
export const suffixes = (["plain", "opened", "lengthened", "shortened", "latin"] as const).map((how) => ({
  bit: ending[how],
  ...tries(how),
}));

const before = inLabels([...articles, ...particles, ...glued]);
const withArticle = new Set(inLabels(articles));

/** What stands before words, and of each whether it ends in «ال». */
export const prefixes = {
  trie: buildTrie(before),
  isArticle: before.map((word) => withArticle.has(word)),
};

/** For exceptions: what may stand before one of them. */
export const plainPrefixes: readonly string[] = [...new Set(["", ...articles, ...particles])];

/** Particles and endings of Arabic as chats write them in Latin letters; `sure` where no digit says that it is Arabic. */
const romanBefore = {
  sure: "al el il ul ya yal yel yl wal wel wil wl bel bil bal lel lil hal hel fal fel kal l ent enta enti inta inti".split(
    " ",
  ),
  beside: "w wa we b bi be li le f fa k ka y ll".split(" "),
};
const romanBehind = {
  sure: [
    ..."kom kum kon ko hom hum ha na ak ik ek i o een ein iin in yin oon oun un at aat a ah eh ouna ouni".split(
      " ",
    ),
    ...join(["t", "at", "et"], "kom kum hom hum ha na ak ik ek i o".split(" ")),
    ...join(["een", "in", "i", "u", "oo"], "kom kum hom hum ha na".split(" ")),
  ],
  beside: "e y h u k km hm on an yn em ou oush".split(" "),
};
const both = ({ sure, beside }: { sure: string[]; beside: string[] }) => ({
  sure: new Set(sure),
  beside: new Set([...sure, ...beside]),
});
export const romanPrefixes = both(romanBefore);
export const romanSuffixes = both(romanBehind);
export const longestRomanPrefix = 4;
