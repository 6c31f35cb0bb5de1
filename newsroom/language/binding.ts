/** Arabic words that lean on the next one: no line of a headline ends in them. */
const particles =
  "في من إلى على عن مع ما لا لم لن قد أن إن أنّ إنّ لو هل كي بل ثم أو أم يا إلا غير بلا بين حتى منذ عند لدى متى كيف أين كم كل بعد قبل ليس";

const marks = "[\\u064b-\\u0652\\u0670]*";
const marked = (word: string) =>
  [...word.replace(/[\u064b-\u0652]/g, "")].map((letter) => letter + marks).join("");
const particle = `[وفأ]?${marks}(?:${[...new Set(particles.split(" ").map(marked))].join("|")})`;

/** After a particle, and between a number and what it counts. */
const leaning = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])${particle} (?=\\S)|\\d%? (?=(?!${particle}(?![\\p{L}\\p{M}]))\\p{L})`,
  "gu",
);

/**
 * A headline, a standfirst or a card's text as it is drawn: particles and numbers hold to the next word by U+00A0.
 * Only for drawing: stored text, addresses and what machines read keep plain spaces.
 */
export function bound(text: string): string {
  return text.replace(leaning, (match) => `${match.slice(0, -1)}\u00a0`);
}
