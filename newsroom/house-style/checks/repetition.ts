import { type Check, lettersOf } from "./passage";

/**
 * Words that stand twice only by mistake. Others may: «شيئًا شيئًا», «خطوة خطوة», «لا لا», «محمد محمد», «that that», «had had».
 */
const arabic = new Set(
  `في من إلى على عن مع أن إن التي الذي الذين هذا هذه ذلك تلك قد كان كانت كما بعد قبل بين خلال منذ عند حتى أو ثم لكن هو هي هم
  قال قالت وقال وقالت وأضاف وأضافت أعلن أعلنت كل أي لم لن إذا حيث ضد نحو حول دون غير لدى فيه فيها منه منها عليه عليها بها به له لها لهم`.split(
    /\s+/,
  ),
);
const english = new Set(
  "the a an of to and in is it for on with at by from this was are be or as its were has have not but they he she we which who".split(
    " ",
  ),
);
/** With the article too, but for cries: «النجدة النجدة», and «الله الله». */
const isDefinite = (word: string) =>
  /^[وفبك]?ال\p{L}{3,}$/u.test(word) && !/^(?:الله|النجدة|الصلاة|الغوث|الوحدة|البدار|الحذر)$/u.test(word);

const twice = /(?<![\p{L}\p{M}])([\p{L}\p{M}ـ]+)\s+\1(?![\p{L}\p{M}])/giu;

export const repeatedWords: Check = function* ({ text }) {
  for (const { 0: both, 1: word = "", index } of text.matchAll(twice)) {
    const plain = lettersOf(word).toLowerCase();
    // «سي إن إن» is a name.
    if (plain === "إن" && /سي\s$/u.test(text.slice(0, index))) continue;
    if (!arabic.has(plain) && !english.has(plain) && !isDefinite(plain)) continue;
    yield { check: "repeatedWord", from: index, to: index + both.length, suggestions: [word] };
  }
};
