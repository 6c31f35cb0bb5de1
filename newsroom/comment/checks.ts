import type { SanctionInForce } from "@/newsroom/sanction/rules";
import { type CommentSettings, domainKindOf, orderOf, type Strictness, strictnessOf } from "./settings/rules";
import { type KnownNames, signatureOf } from "./signature";
import { otherLanguage } from "./signs/other-language";
import { personalData } from "./signs/personal-data";
import { shouting } from "./signs/shouting";
import { spoofing } from "./signs/spoofing";
import { graphemesLeft } from "./text";
import type { Answer, CheckName, Match, Verdict } from "./verdicts";

/** A word of a list in a text, in UTF-16 units, with what its list says and is called. */
export type ListedWord = { start: number; end: number; answer: Exclude<Answer, "approve">; list: string };

/** What the checks look at: what was sent, and what the newsroom knows about its sender. */
export type CheckedComment = {
  name: string;
  email: string;
  text: string;
  /** Language of the edition, BCP 47. */
  language: string;
  /** What stood in the field that people do not see. */
  honeypot: string;
  /** Seconds from opening to sending; null without script. */
  seconds: number | null;
  /** What keeps its sender from commenting now. */
  sanction: Pick<SanctionInForce, "kind" | "line"> | null;
  /** Whether this source has used up its allowance. */
  isOverRate: boolean;
  /** The same words within the last minutes, from the same sender or from others, or some that are much alike. */
  repeat: "none" | "own" | "others" | "alike";
  findListed: (text: string) => ListedWord[];
  newsroom: KnownNames;
  /** Whether somebody else has confirmed this name. */
  isNameTaken: boolean;
  /** How many of hers were approved, and what became of those of the last days. */
  record: { approved: number; decided: number; rejected: number };
};

/** Without an answer of its own a finding is as grave as the settings make its check. */
type Finding = Pick<Verdict, "kind" | "values"> & { answer?: Answer; matches?: Match[] };
type Judge = (comment: CheckedComment, settings: CommentSettings) => Finding | null;

// A scheme, www., or a name with a common ending: what a reader, or a mail program, would take for a link.
const link =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|\b[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|biz|io|co|me|ru|cn|top|xyz|site|online|shop|link|ly|iq)\b(?:\/[^\s<>«»"]*)?/giu;

type Span = { start: number; end: number };

/** Places in name and text, as `find` finds them in either. */
function matchesIn<Found extends Span>(
  { name, text }: Pick<CheckedComment, "name" | "text">,
  find: (text: string) => readonly Found[],
): { matches: Match[]; found: Found[] } {
  const [ofName, ofText] = [find(name), find(text)];
  const placed = (field: Match["field"], spans: readonly Found[]) =>
    spans.map(({ start, end }) => ({ field, start, end }));
  return { matches: [...placed("name", ofName), ...placed("text", ofText)], found: [...ofName, ...ofText] };
}

/** What a detector of signs finds in the text, and in the name where that is asked for; its first kind is the reason. */
const judgeSigns =
  (find: (text: string) => (Span & { kind: string })[], isOfName: boolean): Judge =>
  ({ name, text }) => {
    const { matches, found } = matchesIn({ name: isOfName ? name : "", text }, find);
    const [first] = found;
    return first ? { kind: first.kind, matches } : null;
  };

/** Ids that programs give: their digits read as telephone numbers, their letters as another language. */
const id = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/giu;
const withoutIds = (text: string) => text.replace(id, (found) => " ".repeat(found.length));

const findLinks = (text: string): Span[] =>
  Array.from(text.matchAll(link), ({ index, 0: { length } }) => ({ start: index, end: index + length }));

const judgeLinks: Judge = (comment, { maxLinks }) => {
  const { matches } = matchesIn(comment, findLinks);
  if (matches.length > maxLinks)
    return { answer: "refuse", kind: "tooMany", values: { max: maxLinks }, matches };
  return matches.length > 0 ? { matches } : null;
};

/** Of words in several lists the gravest is said. */
const gravity = ["refuse", "hold", "warn"] as const;

const judgeWords: Judge = (comment) => {
  const { matches, found } = matchesIn(comment, comment.findListed);
  const answer = gravity.find((each) => found.some((hit) => hit.answer === each));
  const grave = found.find((hit) => hit.answer === answer);
  return answer && grave ? { answer, values: { list: grave.list }, matches } : null;
};

const judgeSignature: Judge = ({ name, newsroom }) => {
  const signature = signatureOf(name, newsroom);
  if (signature === "other") return null;
  const matches: Match[] = [{ field: "name", start: 0, end: name.length }];
  return signature === "like" ? { kind: "like", matches } : { answer: "refuse", kind: signature, matches };
};

const judgeRepeat: Judge = ({ repeat }) => {
  if (repeat === "none") return null;
  return repeat === "own" ? { answer: "refuse", kind: "own" } : { kind: repeat };
};

const judgeDomain: Judge = ({ email }, settings) => {
  const kind = domainKindOf(email, settings);
  if (kind === null) return null;
  return kind === "refused" ? { answer: "refuse", kind } : { kind };
};

const judgeHistory: Judge = ({ record: { decided, rejected } }, settings) => {
  if (decided < settings.historyFewest || rejected * 100 < decided * settings.historyPercent) return null;
  return { values: { rejected, decided, days: settings.historyDays } };
};

/** Where all wait for a moderator, nobody is told to wait for being new. */
const judgeNewcomer: Judge = ({ record: { approved } }, { mode, newcomerApproved }) =>
  mode === "after" && approved < newcomerApproved ? { values: { approved, wanted: newcomerApproved } } : null;

const judgeLanguage: Judge = ({ text, language }) => {
  const other = otherLanguage(withoutIds(text), language);
  return other && { values: { language: other.language } };
};

const refuseIf =
  (isSo: (comment: CheckedComment) => boolean): Judge =>
  (comment) =>
    isSo(comment) ? { answer: "refuse" } : null;

const judges: Record<CheckName, Judge> = {
  length: refuseIf(({ text }) => text === "" || graphemesLeft(text) < 0),
  honeypot: ({ honeypot }) => (honeypot === "" ? null : {}),
  sanction: ({ sanction }) =>
    sanction && { answer: "refuse", kind: sanction.kind, values: { line: sanction.line } },
  rate: refuseIf(({ isOverRate }) => isOverRate),
  domain: judgeDomain,
  repeat: judgeRepeat,
  words: judgeWords,
  signature: judgeSignature,
  protectedName: ({ name, isNameTaken }) =>
    isNameTaken ? { matches: [{ field: "name", start: 0, end: name.length }] } : null,
  links: judgeLinks,
  spoofing: judgeSigns(spoofing, true),
  personalData: judgeSigns((text) => personalData(withoutIds(text)), false),
  shouting: judgeSigns(shouting, false),
  language: judgeLanguage,
  speed: ({ seconds }, { fewestSeconds }) => (seconds !== null && seconds < fewestSeconds ? {} : null),
  history: judgeHistory,
  newcomer: judgeNewcomer,
  trusted: (_, { isTrusted }) => (isTrusted ? { answer: "approve" } : null),
  afterPublication: (_, { mode }) => (mode === "after" ? { answer: "approve" } : null),
};

/** Strictness as an answer; what has neither an answer nor a setting of its own holds. */
const answerOf = (strictness: Strictness | null): Answer =>
  strictness === null || strictness === "off" ? "hold" : strictness;

/**
 * What the checks have to say, in the order of the settings, up to the first that refuses: the later ones read the text
 * at length, so they see none that is too long.
 */
export function checkComment(comment: CheckedComment, settings: CommentSettings): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const check of orderOf(settings)) {
    const strictness = strictnessOf(check, settings);
    const finding = strictness === "off" ? null : judges[check](comment, settings);
    if (!finding) continue;
    const verdict: Verdict = {
      check,
      matches: [],
      ...finding,
      answer: finding.answer ?? answerOf(strictness),
    };
    verdicts.push(verdict);
    if (verdict.answer === "refuse") break;
  }
  return verdicts;
}

/** The verdict that refuses, or null. */
export function refusingVerdict(verdicts: readonly Verdict[]): Verdict | null {
  return verdicts.find(({ answer }) => answer === "refuse") ?? null;
}
