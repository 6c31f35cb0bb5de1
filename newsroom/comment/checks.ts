import { z } from "zod";
import { fewestSeconds, maxLinks } from "./rules";
import { type NewsroomNames, signatureOf } from "./signature";
import { graphemesLeft } from "./text";
import { findListedWords } from "./word-list";

/** The checks in the order in which they run and are shown. */
const checkNames = ["length", "honeypot", "speed", "rate", "repeat", "links", "words", "signature"] as const;
export type CheckName = (typeof checkNames)[number];

/** A place in the name or in the text, in UTF-16 units. */
const Match = z.object({ field: z.enum(["name", "text"]), start: z.int().min(0), end: z.int().min(0) });
export type Match = z.output<typeof Match>;

/** What a check says: nothing against it, a reason to look twice, or no. */
const Verdict = z.object({
  check: z.enum(checkNames),
  answer: z.enum(["pass", "hold", "refuse"]),
  matches: z.array(Match),
});
export type Verdict = z.output<typeof Verdict>;

/** Answers as they are stored with a comment. */
export const Verdicts = z.array(Verdict);

/** What the checks look at: what was sent, and what the newsroom knows about its sender. */
export type CheckedComment = {
  name: string;
  text: string;
  /** What stood in the field that people do not see. */
  honeypot: string;
  /** Seconds from opening to sending; null without script. */
  seconds: number | null;
  /** The same words within the last minutes, from the same sender or from others. */
  repeat: "none" | "own" | "others";
  /** Whether this source has used up its allowance. */
  isOverRate: boolean;
  newsroom: NewsroomNames;
};

type Finding = { answer: Verdict["answer"]; matches?: Match[] };

// A scheme, www., or a name with a common ending: what a reader, or a mail program, would take for a link.
const link =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|\b[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|biz|io|co|me|ru|cn|top|xyz|site|online|shop|link|ly|iq)\b(?:\/[^\s<>«»"]*)?/giu;

function findLinks(field: Match["field"], text: string): Match[] {
  return Array.from(text.matchAll(link), (found) => ({
    field,
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function judgeLinks({ name, text }: CheckedComment): Finding {
  const matches = [...findLinks("name", name), ...findLinks("text", text)];
  if (matches.length > maxLinks) return { answer: "refuse", matches };
  return { answer: matches.length > 0 ? "hold" : "pass", matches };
}

function judgeWords({ name, text }: CheckedComment): Finding {
  const matches = [
    ...findListedWords(name).map((match) => ({ field: "name" as const, ...match })),
    ...findListedWords(text).map((match) => ({ field: "text" as const, ...match })),
  ];
  return { answer: matches.length > 0 ? "hold" : "pass", matches };
}

function judgeSignature({ name, newsroom }: CheckedComment): Finding {
  const signature = signatureOf(name, newsroom);
  if (signature === "newsroom") return { answer: "refuse" };
  const whole: Match = { field: "name", start: 0, end: name.length };
  return signature === "like" ? { answer: "hold", matches: [whole] } : { answer: "pass" };
}

function judgeLength({ text }: CheckedComment): Finding {
  return { answer: text !== "" && graphemesLeft(text) >= 0 ? "pass" : "refuse" };
}

const checks: Record<CheckName, (comment: CheckedComment) => Finding> = {
  length: judgeLength,
  honeypot: ({ honeypot }) => ({ answer: honeypot === "" ? "pass" : "refuse" }),
  speed: ({ seconds }) => ({ answer: seconds !== null && seconds < fewestSeconds ? "hold" : "pass" }),
  rate: ({ isOverRate }) => ({ answer: isOverRate ? "refuse" : "pass" }),
  repeat: ({ repeat }) => ({ answer: repeat === "own" ? "refuse" : repeat === "others" ? "hold" : "pass" }),
  links: judgeLinks,
  words: judgeWords,
  signature: judgeSignature,
};

/**
 * The answers of the checks, in order, up to the first that refuses: the later ones read the text at length, so they see
 * none that is too long. A comment that none refuses is held all the same: it is a guest's.
 */
export function checkComment(comment: CheckedComment): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const check of checkNames) {
    const verdict = { check, matches: [], ...checks[check](comment) };
    verdicts.push(verdict);
    if (verdict.answer === "refuse") break;
  }
  return verdicts;
}

/** The first check that refuses, or null. */
export function refusingCheck(verdicts: Verdict[]): CheckName | null {
  return verdicts.find(({ answer }) => answer === "refuse")?.check ?? null;
}

/** One run of text, marked when a check pointed at it. */
export type TextRun = { text: string; start: number; isMarked: boolean };

/** A text cut where `matches` begin and end, for showing them; overlapping ones are joined. */
export function markMatches(text: string, matches: { start: number; end: number }[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), start: at, isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return runs;
}
