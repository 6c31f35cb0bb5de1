/** The fields that hold words; addresses and ids stay as they are. */
const worded = new Set(
  "headline standfirst dateline text caption credit alternative name description title kicker wrong right".split(
    " ",
  ),
);
const word = /[\p{Script=Arabic}\p{M}]+/gu;
/** A word with one of these is meant to be in another language. */
const foreign = /[پچژگڤھہۀێۆڵڕەےںٹڈڑ]/;

/**
 * What goes into an Arabic edition with Arabic's own ك and ي: keyboards for Persian and Kurdish type others, which no
 * reader's search finds. Other editions keep theirs.
 */
export function inArabicLetters<Words extends object>(edition: string, words: Words): Words {
  if (!/^ar(?:-|$)/.test(edition)) return words;
  return JSON.parse(JSON.stringify(words), (name, value: unknown) =>
    typeof value === "string" && worded.has(name) ? value.replace(word, arabic) : value,
  );
}

const arabic = (each: string) => (foreign.test(each) ? each : each.replaceAll("ک", "ك").replaceAll("ی", "ي"));
