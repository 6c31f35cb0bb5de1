import type { Digits, Language } from "@/newsroom/language/rules";
import { languageOf } from "@/newsroom/language/rules";
import { misspelled } from "./checks/arabic-spelling";
import { countedByDigits, countedByWords } from "./checks/counting";
import { directionMarks } from "./checks/direction-marks";
import { englishNumbers, englishRepeatedSigns, englishSpaces, englishSpelling } from "./checks/english";
import { type Check, type Passage, passageOf } from "./checks/passage";
import { arabicQuotations, brackets, englishQuotations } from "./checks/quotations";
import { repeatedWords } from "./checks/repetition";
import {
  detachedWaws,
  doubledSpaces,
  gluedNumbers,
  otherDigits,
  percents,
  punctuation,
  repeatedSigns,
  spacesAfter,
  spacesBefore,
  spacesWithin,
  tatweels,
} from "./checks/signs";
import { type TermIndex, termsIn } from "./checks/terms";
import type { Finding } from "./findings";

const everywhere: Check[] = [repeatedWords, doubledSpaces, directionMarks, brackets, spacesWithin];
/** By the letters that most of a paragraph is written in. */
const ofLanguage: Record<Language, Check[]> = {
  ar: [
    misspelled,
    countedByDigits,
    countedByWords,
    arabicQuotations,
    punctuation,
    repeatedSigns,
    spacesBefore,
    spacesAfter,
    detachedWaws,
    tatweels,
    otherDigits,
    percents,
    gluedNumbers,
  ],
  en: [englishSpelling, englishSpaces, englishNumbers, englishRepeatedSigns, englishQuotations],
};

/** Letters of languages that borrowed Arabic's: where many words have one, its rules are not theirs. */
const borrowed = /[پچژگڤھہۀێۆڵڕەےںٹڈڑ]/u;
const mostBorrowed = 1 / 8;
function isForeign({ words }: Passage): boolean {
  return words.filter(({ text }) => borrowed.test(text)).length > words.length * mostBorrowed;
}

/** What a paragraph is judged by. */
export type HouseStyle = { language: Language; digits: Digits; terms: TermIndex };

/**
 * Everything in a paragraph that is not as the house writes, in its order, no two in one place: what editors say of a
 * term goes first. `isContinued`: the next paragraph goes on with a quotation that is open at its end.
 */
export function findingsIn(
  text: string,
  { language, digits, terms }: HouseStyle,
  isContinued = false,
): Finding[] {
  const passage = passageOf(text, digits, isContinued);
  const own = isForeign(passage) ? [] : ofLanguage[languageOf(text) ?? language];
  const checks = [...everywhere, ...own];
  const found = [...termsIn(passage.text, terms), ...checks.flatMap((check) => [...check(passage)])];
  const taken: Finding[] = [];
  for (const finding of found)
    if (!taken.some(({ from, to }) => finding.from < to && from < finding.to)) taken.push(finding);
  return taken.sort((one, other) => one.from - other.from);
}
