import type { Language } from "@/newsroom/language/rules";
import { wordsIn } from "./words";

/**
 * Words that a question is asked with and that tell nothing of what is sought. They are left out of a query that has
 * others; documents keep them. Not «على», which folds into the name «علي».
 */
const said: Record<Language, string> = {
  ar: `في من إلى عن أن إن ما لا لم لن قد هذا هذه ذلك تلك التي الذي الذين كان كانت يكون هو هي هم أو ثم مع بعد قبل بين حتى كل بعض
    غير عند منذ خلال نحو أي كما لكن إذا متى كيف أين كم لماذا هل ماذا أجل حول ضد دون وقد ولا وما فيه فيها منه منها عليه عليها به
    بها له لها لهم و`,
  en: `a an and are as at be been but by did do does for from had has have how in is it its of on or that the their there this
    to was were what when where which who why will with s t`,
};

const stopWords = new Map(
  Object.entries(said).map(([language, text]) => [
    language,
    new Set(wordsIn(text, language).map(({ word }) => word)),
  ]),
);

/** Whether a word, folded, only helps to ask. */
export const isStopWord = (word: string, language: Language): boolean =>
  stopWords.get(language)?.has(word) ?? false;
