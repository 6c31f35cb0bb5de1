/**
 * What the house's Arabic never has, each with its name. Words may be a part of a sentence: a value of a message can
 * follow at their end.
 */
export const arabicFaults: [string, RegExp][] = [
  ["Arabic-Indic digits", /[\u0660-\u0669\u06f0-\u06f9]/],
  ["alef before fathatan", /\u0627\u064b/],
  ["tanwin on teh marbuta", /\u0629[\u064b-\u064d]/],
  ["a comma, semicolon or question mark of ASCII", /[\u0600-\u06ff»]\s*[,;?]/],
  ["a space before punctuation", /\s[،؛؟.!:](?!\S)/],
  ["straight quotation marks", /"/],
  ["invisible direction marks other than isolates", /[\u200e\u200f\u061c\u202a-\u202e]/],
  ["decorative tatweel", /\u0640(?!$|[0-9A-Za-z«])/],
  ["letters of Persian", /[کی]/],
  ["a sentence that opens with a figure", /[.؟!] \d|^\d+ /m],
];
