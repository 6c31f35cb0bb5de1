import { ending as endings, plainPrefixes } from "./affixes";
import { isPulledApart } from "./apart";
import { type Cell, cellsOf, foldedWord, isBreak, isLetter, isSpace } from "./cells";
import type { ListedMatch, WordEntry, WordMatcher } from "./entry";
import { type Leads, leadsOf } from "./forms";
import { innocents } from "./innocents";
import { bit, disguisesOf, isLatinLabel, labelsOf, seldom } from "./labels";
import { mirroredIn } from "./mirrored";
import { patternsOf } from "./pattern";
import { Tokens } from "./tokens";
import { buildTrie } from "./trie";
import { Walker } from "./walk";
import type { Reached, Walkable } from "./walk-state";

type Hit = { start: number; end: number; entry: number; bits: number };
type Part = Reached & { entry: number; part: number; parts: number };

/** Shorter words are too like others to be known by their sound. */
const shortestBySound = 4;
const shortestSeldom = 5;
const shortestAffixed = 3;
const ha = labelsOf("ه");
/** Three letters are heard of a word in Latin letters before a hidden one may be guessed: «c-b» is not «كلب». */
const fewestHeard = 3;
/** «7mar» is a word; a number that sounds like one is a number. */
const fewestLetters = 2;
/** Numbers of documents and of machines, three groups of hexadecimal digits and more: nobody reads words in them. */
const identifier = /(?<![\p{L}\p{N}])[\da-f]{4,12}(?:-[\da-f]{4,12}){2,5}(?![\p{L}\p{N}])/giu;
/** Signs between two words of a phrase. */
const widestGap = 4;

class Compiled<Entry extends WordEntry> implements WordMatcher<Entry> {
  private readonly leads: Leads;
  private readonly walkable: Walkable;
  private readonly tokens: Tokens;
  private readonly exceptions = new Map<number, Set<string>>();
  private readonly patterns: ReturnType<typeof patternsOf>;

  constructor(private readonly entries: readonly Entry[]) {
    this.leads = leadsOf(entries);
    const { words, from, parts, ending } = this.leads;
    this.walkable = { tree: buildTrie(words), endings: this.leads.endings };
    // The words of a phrase are too common to be known by a fault.
    const isAlone = (word: number) => {
      for (let lead = from[word] ?? 0; lead < (from[word + 1] ?? 0); lead += 1)
        if (parts[lead] === 1 && (ending[lead] ?? 0) & (endings.plain | endings.latin)) return true;
      return false;
    };
    this.tokens = new Tokens(this.walkable.tree, words, isAlone);
    for (const [at, { text, exceptions }] of entries.entries())
      if (exceptions) this.exceptions.set(at, new Set(exceptions.map((each) => exceptionOf(each, text))));
    this.patterns = patternsOf(entries);
  }

  find = (text: string): ListedMatch<Entry>[] => {
    const cells = cellsOf(text.replace(identifier, (found) => " ".repeat(found.length)));
    const mirrored = mirroredIn(text, cells).flatMap((part) =>
      this.read(part).map((hit) => ({ ...hit, bits: hit.bits | bit.mirrored })),
    );
    return this.widest([...this.patterns(text), ...this.read(cells), ...mirrored]);
  };

  private read(cells: readonly Cell[]): Hit[] {
    const hits: Hit[] = [];
    const found: Part[] = [];
    const { from, entry, part, parts } = this.leads;
    const reach = (reached: Reached) => {
      for (let lead = from[reached.word] ?? 0; lead < (from[reached.word + 1] ?? 0); lead += 1) {
        if (!this.counts(reached, lead, cells)) continue;
        const to = entry[lead] ?? 0;
        if (parts[lead] === 1) hits.push(this.hit(cells, reached, to));
        else found.push({ ...reached, entry: to, part: part[lead] ?? 0, parts: parts[lead] ?? 0 });
      }
    };
    new Walker(cells, this.walkable, reach).run();
    this.tokens.read(cells, reach);
    return found.length === 0 ? hits : [...hits, ...this.phrases(cells, found)];
  }

  private hit(cells: readonly Cell[], { first, last, bits }: Reached, entry: number): Hit {
    const [one, other] = [cells[first], cells[last]];
    // What is read from its end begins where it ends.
    const start = Math.min(one?.start ?? 0, other?.start ?? 0);
    return { start, end: Math.max(one?.end ?? 0, other?.end ?? 0), entry, bits };
  }

  /** Whether what was reached is the listed word, and not another that is only like it. */
  private counts(found: Reached, lead: number, cells: readonly Cell[]): boolean {
    const { bits, ending, masked, hasAffix, first, last } = found;
    const own = this.leads.ending[lead] ?? 0;
    const length = this.leads.length[lead] ?? 0;
    const isLatin = isLatinLabel(this.leads.words[found.word]?.charCodeAt(0) ?? 0);
    if (ending ? !(own & ending) : own !== 0 && !(own & (endings.plain | endings.latin))) return false;
    if (hasAffix && length < shortestAffixed) return false;
    // ة is on every second word: «قدرة» is as little «قذرة» as «قدر» is «قذر».
    const bare = own & endings.opened || this.endsInHa(found.word) ? length - 1 : length;
    if (bits & bit.sound && bare < shortestBySound) return false;
    if (bits & seldom && (bare < shortestSeldom || ending)) return false;
    if (bits & bit.romanized && isLatin) return false;
    if (masked > 0 && (length - masked < 2 || masked * 2 > length)) return false;
    if (bits & bit.romanized && lettersIn(cells, first, last) < (masked > 0 ? fewestHeard : fewestLetters))
      return false;
    if (bits & bit.apart && isNumber(cells, first, last)) return false;
    if (bits & bit.apart && !isPulledApart(cells, first, last, (bits & bit.romanized) > 0)) return false;
    return !this.isInnocent(cells, found, this.leads.entry[lead] ?? 0);
  }

  private endsInHa(word: number): boolean {
    return this.leads.words[word]?.endsWith(ha) === true;
  }

  /** Words that are spared, as they are written: with particles before them and «ا» behind. */
  private isInnocent(cells: readonly Cell[], { first, last, bits }: Reached, entry: number): boolean {
    const own = this.exceptions.get(entry);
    const isRead = (bits & (bit.sound | bit.swapped | bit.romanized | bit.mirrored)) > 0;
    if (!own && !isRead) return false;
    let letters = "";
    let signs = "";
    for (let at = first; at <= last; at += 1) {
      const form = cells[at]?.form;
      if (form?.kind !== isLetter) continue;
      letters += form.plain;
      signs += form.own;
    }
    const isSpared = (bare: string) => own?.has(bare) === true || (isRead && innocents.has(bare));
    return plainPrefixes.some((prefix) => {
      if (own?.has(`=${signs.slice(prefix.length)}`) && signs.startsWith(prefix)) return true;
      if (!letters.startsWith(prefix)) return false;
      const bare = letters.slice(prefix.length);
      return isSpared(bare) || isSpared(bare.replace(/ا$/u, ""));
    });
  }

  /** Phrases of which every word stands behind the one before it. */
  private phrases(cells: readonly Cell[], parts: readonly Part[]): Hit[] {
    const at = new Map<string, Part[]>();
    for (const part of parts) {
      const key = `${part.entry} ${part.part} ${part.first}`;
      at.set(key, [...(at.get(key) ?? []), part]);
    }
    const next = (cell: number) => {
      let behind = cell + 1;
      while (behind - cell <= widestGap && isBetween(cells, behind)) behind += 1;
      return behind;
    };
    const complete = (part: Part): Reached | null => {
      if (part.part === part.parts - 1) return part;
      for (const behind of at.get(`${part.entry} ${part.part + 1} ${next(part.last)}`) ?? []) {
        const rest = complete(behind);
        if (rest) return { ...part, last: rest.last, bits: part.bits | rest.bits };
      }
      return null;
    };
    return parts.flatMap((part) => {
      const whole = part.part === 0 ? complete(part) : null;
      return whole ? [this.hit(cells, whole, part.entry)] : [];
    });
  }

  /** Sorted by place; of two that overlap the wider one stays, of two of the same place the one that is less disguised. */
  private widest(hits: Hit[]): ListedMatch<Entry>[] {
    const sorted = hits.sort((a, b) => a.start - b.start || b.end - a.end || weight(a.bits) - weight(b.bits));
    const kept: ListedMatch<Entry>[] = [];
    for (const { start, end, entry, bits } of sorted) {
      const listed = this.entries[entry];
      if (listed && start >= (kept.at(-1)?.end ?? 0))
        kept.push({ start, end, entry: listed, disguises: disguisesOf(bits) });
    }
    return kept;
  }
}

/**
 * «گلبي» is my heart, and «كلبي» my dog; «جبنا» is cheese: an exception that is spelled with a letter that is folded, or
 * that differs from its entry by its spelling alone, is compared as it is spelled.
 */
const exceptionOf = (word: string, entry: string) =>
  /[گچپڤ]/u.test(word) || foldedWord(word) === foldedWord(entry) ? `=${word}` : foldedWord(word);

/** Signs, but not those with which a part of a sentence ends: «not easy, money is short». */
function isBetween(cells: readonly Cell[], at: number): boolean {
  const { kind = isBreak, plain = "" } = cells[at]?.form ?? {};
  const ends = /^[.,:;!?،؛؟]$/u.test(plain) && cells[at + 1]?.form.kind === isSpace;
  return kind !== isLetter && kind !== isBreak && !ends;
}

function lettersIn(cells: readonly Cell[], first: number, last: number): number {
  return cells.slice(first, last + 1).filter(({ form }) => /\p{L}/u.test(form.plain)).length;
}

/** «ID-107»: more digits than letters. */
function isNumber(cells: readonly Cell[], first: number, last: number): boolean {
  const digits = cells.slice(first, last + 1).filter(({ form }) => form.script === "digit").length;
  return digits > lettersIn(cells, first, last);
}

/** Later bits are farther from a word as it is listed. */
const weight = (bits: number) => bits;

/**
 * Makes entries ready to be looked for, once for a list: finding reads the text once, whatever the number of entries.
 * Entries of several lists may be given together; a match names its own. Throws `invalid` for a pattern that
 * `entryProblem` minds.
 */
export function compileWordList<Entry extends WordEntry>(entries: readonly Entry[]): WordMatcher<Entry> {
  return new Compiled(entries);
}
