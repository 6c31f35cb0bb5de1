import { collapseRepeats } from "@/newsroom/language/graphemes";
import { bareLetters, readAs } from "@/newsroom/language/look-alikes";

/**
 * Names that nobody outside of the newsroom may sign with: the outlet's in every edition, and those under which readers
 * know its people. Names of accounts are for moderators to look at: a refusal would tell whoever tries one that somebody
 * works here who may sign with another (decision 028).
 */
export type NewsroomNames = { outlet: string[]; people: string[]; accounts: string[] };

/** Spellings without drawn-out letters, each with its shortest length: a letter may be drawn out, and none is left off («Staf» is a name). */
type Spellings = ReadonlyMap<string, number>;

/** The same names made ready, so that a comment costs as much beside thousands of them as beside one. */
export type KnownNames = {
  outlet: Spellings;
  outletTurned: string[];
  people: Spellings;
  accounts: Spellings;
};

/** Who speaks for a newsroom, as the whole of a name. */
const offices = [
  ..."المحرر محرر المحررة المحررون المحررين المحررات المدير المشرف المشرفون الناشر التحرير".split(" "),
  ..."الإدارة الأدمن أدمن الموقع الصحيفة الجريدة المسؤول المراسل مودريتر".split(" "),
  ...["غرفة الأخبار", "قسم الأخبار", "فريق العمل", "فريق الموقع", "مدير الموقع", "صاحب الموقع"],
  ..."admin admins administrator administration editor editors editorial moderator moderators mod mods".split(
    " ",
  ),
  ..."staff webmaster newsroom publisher redaction redaktion sysadmin".split(" "),
  ..."redacteur editeur redakteur redaccion moderateur moderador administrateur administrador".split(" "),
  // «المحرر» and its like in Latin letters, and in the languages of the neighbours.
  ..."almuharrir almuharir almuharer almoharrir almoharir almoharer almoharrer muharrir moharrir".split(" "),
  ..."almo7arrir almo7arir almo7arer mo7arrir mo7arer altahrir alta7rir".split(" "),
  ..."سردبیر تحریریه سەرنووسەر بەڕێوەبەر".split(" "),
  ...["the staff", "news room", "news desk", "news team", "the team", "support team"],
];
/** Offices that say so whatever stands beside them. */
const spokenOffices = [
  ...[
    "هيئة",
    "أسرة",
    "فريق",
    "رئيس",
    "رئيسة",
    "رئاسة",
    "مدير",
    "مديرة",
    "سكرتير",
    "مجلس",
    "إدارة",
    "غرفة",
  ].map((office) => `${office} التحرير`),
  ...["haiat", "hayat", "hayaat", "hay2at", "osrat", "usrat", "raees", "rais", "modir", "mudir"].flatMap(
    (office) => ["altahrir", "tahrir", "alta7rir", "ta7rir"].map((place) => `${office} ${place}`),
  ),
  ...["إدارة", "مدير", "مشرف", "محرر", "مسؤول", "فريق"].flatMap((office) =>
    ["الموقع", "الصحيفة", "الجريدة", "التعليقات"].map((place) => `${office} ${place}`),
  ),
  ...[
    "editor in chief",
    "chief editor",
    "managing editor",
    "news editor",
    "editorial board",
    "editorial team",
  ],
  ...["editorial staff", "editorial desk", "site admin", "site administrator", "newsroom staff", "news team"],
];
/** Words that make a moderator look at a longer name. */
const officeWords = [
  ..."المحرر المحررة المحررون الأدمن editor editors admin administrator moderator webmaster newsroom".split(
    " ",
  ),
];

/** What an outlet calls itself beside its name; alone, two of them that say so: «الحساب الرسمي». */
const selfWords = [
  ..."رسمي رسمية صفحة حساب موقع قناة شبكة وكالة جريدة صحيفة منصة مؤسسة إعلام إعلامية أخبار إدارة".split(" "),
  ..."فريق مكتب ديسك عاجل للأخبار الإخبارية الإخباري الإلكترونية الإلكتروني".split(" "),
  ..."official the news page account site website channel network newspaper agency media press online".split(
    " ",
  ),
  ..."team desk admin office group outlet company".split(" "),
];
const sayingSo = ["رسمي", "رسمية", "official"];

const article = /^ال(?=.{2})/u;

/** A name as it may be meant: in either script, with signs and digits at its ends as letters or as ornaments. */
function readingsOf(name: string): string[] {
  const letters = bareLetters(name);
  const headless = letters.replace(/^\P{L}+/u, "");
  const ends = [letters, headless, letters.replace(/\P{L}+$/u, ""), headless.replace(/\P{L}+$/u, "")];
  const lettersOf = (reading: string) => reading.replace(/\P{L}/gu, "");
  return [...new Set(ends)].flatMap((each) => [
    lettersOf(readAs(each, "arabic")),
    // «i» and «l» are told apart by nobody, «rn» hardly.
    lettersOf(readAs(each, "latin")).replaceAll("l", "i").replaceAll("rn", "m").replaceAll("vv", "w"),
  ]);
}

/** With «ال» and without at each of its words, as `readingsOf` reads it. */
function spellings(entry: string): string[] {
  const words = entry.split(/\s+/u).map((word) => {
    const bare = word.replace(article, "");
    return /\p{Script=Arabic}/u.test(word) && bare !== "" ? [bare, `ال${bare}`] : [word];
  });
  const joined = words.reduce<string[]>(
    (made, each) => made.flatMap((head) => each.map((word) => head + word)),
    [""],
  );
  return joined.flatMap((spelling) => readingsOf(spelling));
}

const speltOut = (entries: string[]) => entries.flatMap(spellings).filter((each) => each.length >= 3);

function spellingsOf(entries: string[]): Spellings {
  const shortest = new Map<string, number>();
  for (const entry of entries) {
    const drawnIn = collapseRepeats(entry);
    shortest.set(drawnIn, Math.min(entry.length, shortest.get(drawnIn) ?? Infinity));
  }
  return shortest;
}

/** A way to read a name, and the same without drawn-out letters. */
type Reading = { letters: string; drawnIn: string };
const readingOf = (letters: string): Reading => ({ letters, drawnIn: collapseRepeats(letters) });
const isAmong = ({ letters, drawnIn }: Reading, names: Spellings) =>
  letters.length >= (names.get(drawnIn) ?? Infinity);

const allWholes = speltOut(offices);
const parts = speltOut(spokenOffices).map(collapseRepeats);
const words = spellingsOf(speltOut(officeWords));
const turned = speltOut(spokenOffices.map(turnedRound)).map(collapseRepeats);
const selves = new Set(speltOut(selfWords).map(collapseRepeats));
const official = speltOut(sayingSo).map(collapseRepeats);

function turnedRound(entry: string): string {
  return entry.split(" ").reverse().join(" ");
}

/** Whether a text is such words and nothing else. Walks once over the places where one may begin: no text makes it go back. */
function isMadeOfSelves(text: string): boolean {
  const begins = new Set([0]);
  for (const at of begins)
    for (const each of selves) if (text.startsWith(each, at)) begins.add(at + each.length);
  return begins.has(text.length);
}

/** Whether a name is nothing but the outlet's with what an outlet calls itself, or the latter alone, and says so. */
function isOutletItself({ drawnIn: name }: Reading, outlet: Spellings): boolean {
  if (isMadeOfSelves(name) && official.some((each) => name.includes(each) && name.length > each.length + 2))
    return true;
  return [...outlet.keys()].some((entry) => {
    const at = name.indexOf(entry);
    return at >= 0 && isMadeOfSelves(name.slice(0, at) + name.slice(at + entry.length));
  });
}

/** Offices of one word that are also people's names without «ال»: «تحرير», «مشرف», «مدير». */
const alsoNames = new Set(
  speltOut(["تحرير", "مشرف", "مدير", "ناشر", "إدارة", "موقع", "مسؤول", "مراسل"]).filter(
    (each) => !each.startsWith("ال"),
  ),
);
const wholes = spellingsOf(allWholes.filter((each) => !alsoNames.has(each)));
const reversedWholes = new Set(allWholes.map((each) => [...each].reverse().join("")));

/**
 * What a name looks like to a reader: whoever signs so that it comes out the same is taken for the same person. Letters
 * by what they look like, without spaces, marks, drawn-out letters and ornaments.
 */
export function nameLooks(name: string): string {
  const letters = bareLetters(name);
  const script = /\p{Script=Arabic}/u.test(letters) ? "arabic" : "latin";
  const read = readAs(letters, script).replace(/[^\p{L}\p{N}]/gu, "");
  const looks = collapseRepeats(read).replaceAll("l", "i").replaceAll("rn", "m").replaceAll("vv", "w");
  return looks || name.replace(/\s/gu, "");
}

/** Makes the newsroom's names ready for `signatureOf`. */
export function knownNames({ outlet, people, accounts }: NewsroomNames): KnownNames {
  const ofPeople = (names: string[]) => spellingsOf(names.flatMap(readingsOf).filter((each) => each !== ""));
  return {
    outlet: spellingsOf(speltOut(outlet)),
    outletTurned: speltOut(outlet.map(turnedRound)).map(collapseRepeats),
    people: ofPeople(people),
    accounts: ofPeople(accounts),
  };
}

/**
 * Whether a visitor's name signs as the newsroom («المحرر», «هيئة التحرير», «Ed1tor», the outlet's own name) or as one of
 * its people, however it is spelled; `like` when it only resembles it: an office beside a name, or a colleague's name that
 * readers do not know.
 */
export function signatureOf(name: string, newsroom: KnownNames): "newsroom" | "staff" | "like" | "other" {
  const readings = readingsOf(name).map(readingOf);
  const isOneOf = (names: Spellings) => readings.some((reading) => isAmong(reading, names));
  const holds = (entries: Iterable<string>) =>
    [...entries].some((entry) => readings.some(({ drawnIn }) => drawnIn.includes(entry)));
  const { outlet, outletTurned, people, accounts } = newsroom;
  if (isOneOf(wholes) || isOneOf(outlet)) return "newsroom";
  if (holds(parts) || readings.some((reading) => isOutletItself(reading, outlet))) return "newsroom";
  if (isOneOf(people)) return "staff";
  const isAnyWord = name
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}@$|!]+/u)
    .some((word) => readingsOf(word).some((reading) => isAmong(readingOf(reading), words)));
  const isTurned =
    holds(turned) ||
    holds(outletTurned) ||
    readings.some(({ letters }) => letters.length >= 5 && reversedWholes.has(letters));
  return isAnyWord || isTurned || isOneOf(accounts) || holds(outlet.keys()) ? "like" : "other";
}
