import type { Finding } from "@/newsroom/house-style/findings";
import type { Check } from "./passage";

/** The house's quotation marks, and those for a quotation within one. */
const houses = { ar: ["«", "»", "“", "”"], en: ["“", "”", "‘", "’"] } as const;

type Mark = { at: number; sign: string; side: "open" | "close" | null };

/** Straight marks, doubled angles and the other language's marks have no place; an inch has a number before it. */
const signs = { ar: /["«»“”„‟]|<<|>>/gu, en: /["«»“”]/gu };
const sides: Record<string, Mark["side"]> = {
  "«": "open",
  "“": "open",
  "„": "open",
  "<<": "open",
  "»": "close",
  "”": "close",
  "‟": "close",
  ">>": "close",
};

function* marksIn(text: string, language: "ar" | "en"): Generator<Mark> {
  let isOpen = false;
  for (const { 0: sign, index } of text.matchAll(signs[language])) {
    if (sign !== '"') {
      yield { at: index, sign, side: sides[sign] ?? null };
      continue;
    }
    if (!isOpen && /\d$/.test(text.slice(0, index)) && !/^\S/.test(text.slice(index + 1))) continue;
    isOpen = !isOpen;
    yield { at: index, sign, side: isOpen ? "open" : "close" };
  }
}

/** Marks that are not the house's, and quotations that do not end or have not begun. */
const inLanguage = (language: "ar" | "en"): Check =>
  function* ({ text, isContinued }) {
    const [outerOpen, outerClose, innerOpen, innerClose] = houses[language];
    const open: (Mark & { right: string })[] = [];
    for (const mark of marksIn(text, language)) {
      if (mark.side === "open") {
        const right = open.length === 0 ? outerOpen : innerOpen;
        open.push({ ...mark, right });
        continue;
      }
      const opened = open.pop();
      if (!opened) {
        yield unclosed(mark);
        continue;
      }
      const isOuter = open.length === 0;
      if (opened.sign !== opened.right) yield quoted(opened, opened.right);
      const right = isOuter ? outerClose : innerClose;
      if (mark.sign !== right) yield quoted(mark, right);
    }
    for (const mark of open) if (!isContinued) yield unclosed(mark);
  };

const quoted = ({ at, sign }: Mark, right: string): Finding => ({
  check: "quotationMarks",
  from: at,
  to: at + sign.length,
  suggestions: [right],
});
const unclosed = ({ at, sign }: Mark): Finding => ({
  check: "unclosed",
  from: at,
  to: at + sign.length,
  suggestions: [],
});

export const arabicQuotations = inLanguage("ar");
export const englishQuotations = inLanguage("en");

/** Brackets that do not close; «أ)» and «1)» are labels. */
export const brackets: Check = function* ({ text }) {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/gu)) {
    if (sign === "(") open.push(index);
    else if (open.pop() === undefined && !/(?:^|\s)[\p{L}\d]{1,3}$/u.test(text.slice(0, index)))
      yield { check: "unclosed", from: index, to: index + 1, suggestions: [] };
  }
  for (const index of open) yield { check: "unclosed", from: index, to: index + 1, suggestions: [] };
};
