import {
  ending as endingBits,
  longestRomanPrefix,
  prefixes,
  romanPrefixes,
  romanSuffixes,
  suffixes,
} from "./affixes";
import { type Cell, isLetter, isSign, isSpace } from "./cells";
import { bit, isArabicLabel, seldom } from "./labels";
import { pairReadings, type Reading } from "./readings";
import { type Surroundings, surroundingsOf } from "./surroundings";
import { childOf, type Trie } from "./trie";
import { isShortVowel, vowelLabels } from "./vowels";
import {
  atPrefix,
  atSuffix,
  atWord,
  fewestOfLong,
  fewestSteps,
  masks,
  mostMasked,
  mostSteps,
  mostStepsOfText,
  once,
  oneGap,
  oneMasked,
  oneSilent,
  type Reached,
  sinceLetter,
  type Walkable,
  widestGap,
  written,
} from "./walk-state";

/** Walks from each place where a word may begin along all readings of a text and the tree of words at once. */
export class Walker {
  private readonly around: Surroundings;
  private steps = 0;
  private phase = atPrefix;
  private tree: Trie;
  private first = 0;
  private hasArticle = false;
  private hasPrefix = false;
  private word = -1;
  private ending = 0;
  /** Behind which prefixes a word may stand, each once: the place, what is remembered, whether «ال» stood there. */
  private starts: [at: number, state: number, hasArticle: boolean][] = [];

  constructor(
    private readonly cells: readonly Cell[],
    private readonly list: Walkable,
    private readonly reach: (found: Reached) => void,
  ) {
    this.around = surroundingsOf(cells);
    this.tree = list.tree;
  }

  /** Reads all of the text. */
  run(): void {
    const { begins } = this.around;
    const places = begins.reduce((sum, begin) => sum + begin, 0);
    const share = Math.min(
      mostSteps,
      Math.max(fewestSteps, Math.floor(mostStepsOfText / Math.max(1, places))),
    );
    for (let at = 0; at < this.cells.length; at += 1) {
      if (!begins[at]) continue;
      this.steps = share;
      this.first = at;
      this.begin(at);
    }
  }

  private begin(at: number): void {
    this.starts.length = 0;
    this.phase = atPrefix;
    this.tree = prefixes.trie;
    if (this.cells[at]?.form.script === "latin") this.beginRoman(at);
    else this.walk(0, at, at, 0);
    this.phase = atWord;
    this.tree = this.list.tree;
    this.hasPrefix = false;
    this.hasArticle = false;
    this.walk(0, at, at, 0);
    this.hasPrefix = true;
    for (const [start, state, hasArticle] of this.starts) {
      this.hasArticle = hasArticle;
      this.walk(0, start, start - 1, state);
    }
  }

  private beginRoman(from: number): void {
    const known = this.around.besideDigits[from] ? romanPrefixes.beside : romanPrefixes.sure;
    let letters = "";
    const end = Math.min(this.around.runEnd[from] ?? 0, from + longestRomanPrefix);
    for (let at = from; at < end; at += 1) {
      letters += this.cells[at]?.form.plain ?? "";
      if (known.has(letters)) this.starts.push([at + 1, bit.affix | bit.romanized, false]);
    }
  }

  private walk(node: number, at: number, last: number, state: number): void {
    this.steps -= 1;
    if (this.steps < 0) return;
    const { tree } = this;
    const word = tree.word[node] ?? -1;
    if (word >= 0) this.end(word, at, last, state);
    const cell = this.cells[at];
    if (!cell) return;
    if (cell.form.kind !== isLetter) this.takeGap(node, cell, at, last, state);
    else if (tree.count[node]) this.takeLetter(node, cell, at, state);
    else if (this.repeats(node, cell, at)) this.goOn(node, at, state, bit.repeated);
  }

  /** What is to be done where a prefix, a word or an ending is complete. */
  private end(word: number, at: number, last: number, state: number): void {
    if (this.phase === atPrefix) {
      this.keepStart(at, state, prefixes.isArticle[word] ?? false);
      return;
    }
    const isSuffix = this.phase === atSuffix;
    if (!isSuffix) this.word = word;
    const bits = state & written;
    const found = { word: this.word, first: this.first, last, bits, masked: Math.floor(state / oneMasked) };
    if (this.around.ends[at])
      this.reach({ ...found, hasAffix: this.hasPrefix || isSuffix, ending: isSuffix ? this.ending : 0 });
    const cell = this.cells[at];
    if (isSuffix || !cell || cell.form.kind === isSpace) return;
    const endings = this.list.endings[word] ?? 0;
    const isLatin = cell.form.script === "latin";
    if (isLatin) this.endRoman(found, at, endings);
    const { tree } = this;
    this.phase = atSuffix;
    for (const { bit: each, free, article } of suffixes) {
      if (!(endings & each) || (isLatin && each !== endingBits.latin)) continue;
      this.ending = each;
      this.tree = this.hasArticle ? article : free;
      this.walk(0, at, last, (state & ~sinceLetter) | bit.affix);
      this.word = word;
    }
    this.phase = atWord;
    this.tree = tree;
  }

  private keepStart(at: number, state: number, hasArticle: boolean): void {
    const before = this.starts.findIndex(([start]) => start === at);
    const start: (typeof this.starts)[number] = [at, (state & ~sinceLetter) | bit.affix, hasArticle];
    if (before < 0) this.starts.push(start);
    else if (this.starts[before]?.[2] && !hasArticle) this.starts[before] = start;
  }

  /** Arabic endings in Latin letters. */
  private endRoman(found: Omit<Reached, "hasAffix" | "ending">, at: number, endings: number): void {
    const end = this.around.runEnd[at] ?? at;
    if (end - at > 6) return;
    let letters = "";
    for (let each = at; each < end; each += 1) letters += this.cells[each]?.form.plain ?? "";
    const known = this.around.besideDigits[at] ? romanSuffixes.beside : romanSuffixes.sure;
    if (!known.has(letters)) return;
    const bits = found.bits | bit.affix | bit.romanized;
    for (const { bit: each } of suffixes)
      if (endings & each) this.reach({ ...found, last: end - 1, bits, hasAffix: true, ending: each });
  }

  private repeats(node: number, { form }: Cell, at: number): boolean {
    const before = this.cells[at - 1]?.form;
    if (at <= this.first || before?.kind !== isLetter) return false;
    return form.plain === before.plain || (node !== 0 && form.label === this.tree.label[node]);
  }

  /** Goes on behind a cell that adds no letter. */
  private goOn(node: number, at: number, state: number, how: number): void {
    this.walk(node, at + 1, at, (state & ~sinceLetter) | how | (this.cells[at]?.bits ?? 0));
  }

  private take(node: number, label: number, at: number, cells: number, state: number): void {
    const child = label === 0 ? -1 : childOf(this.tree, node, label);
    if (child >= 0) this.walk(child, at + cells, at + cells - 1, state & ~sinceLetter);
  }

  private takeReadings(
    node: number,
    readings: readonly Reading[],
    at: number,
    cells: number,
    state: number,
  ): void {
    const isSure = this.around.besideDigits[at] === 1;
    for (const { label, bits } of readings) {
      // A word is changed by its sound in one letter: of more of them another word is made.
      if (bits & once && !(bits & bit.romanized) && (state & once || this.phase !== atWord)) continue;
      this.take(node, label, at, cells, state | (isSure ? bits & ~seldom : bits));
    }
  }

  private takeLetter(node: number, cell: Cell, at: number, before: number): void {
    const { form } = cell;
    // No ending has a lone hamza within: «كلباء» is a town.
    if (this.phase === atSuffix && node !== 0 && form.own === "ء") return;
    const state = before | cell.bits;
    this.take(node, form.label, at, 1, state);
    const { anywhere, amongArabic, undotted } = form.readings;
    if (anywhere.length > 0 && (form.script !== "latin" || !this.isInPair(at)))
      this.takeReadings(node, anywhere, at, 1, state);
    if (this.around.amongArabic[at]) this.takeReadings(node, amongArabic, at, 1, state);
    if (this.around.undotted[at]) this.takeReadings(node, undotted, at, 1, state);
    if (this.repeats(node, cell, at)) this.goOn(node, at, state, bit.repeated);
    if (form.script !== "arabic") this.takeLatin(node, cell, at, state);
    else if (form.bits === 0 && at > this.first) this.passHamza(node, form.own, at, state);
  }

  /** A lone hamza carries nothing, and one between a word and its ending is carried by either: «أغبياؤهم». */
  private passHamza(node: number, own: string, at: number, state: number): void {
    const isBetween = this.phase === atWord && (this.tree.word[node] ?? -1) >= 0;
    if (own === "ء" || (isBetween && (own === "ئ" || own === "ؤ"))) this.goOn(node, at, state, bit.spelling);
  }

  /** The second letter of «kh» and its like is none of its own, nor is the first. */
  private isInPair(at: number): boolean {
    if (this.around.besideDigits[at]) return false;
    const isSecond = this.cells[at]?.form.plain === "h";
    if (!isSecond && this.cells[at + 1]?.form.plain !== "h") return false;
    return this.cells[isSecond ? at - 1 : at]?.form.readings.isBeforeH === true;
  }

  /** Two letters for one, and vowels, which Arabic writes when they are long. */
  private takeLatin(node: number, { form }: Cell, at: number, state: number): void {
    const next = this.cells[at + 1]?.form;
    if (next && next.kind <= isSign && form.readings.isPairHead)
      this.takeReadings(node, pairReadings(form.plain, next.plain), at, 2, state);
    if (form.script !== "latin" || !isShortVowel(form.plain)) return;
    const roman = state | bit.romanized;
    const { isFirst, isLast, besideDigits } = this.around;
    const isSure = besideDigits[at] === 1;
    const isEnd = isLast[at] === 1;
    for (const label of vowelLabels(form.plain, isFirst[at] === 1, isEnd, isSure))
      this.take(node, label, at, 1, roman);
    if (next?.script === "latin")
      for (const label of vowelLabels(
        form.plain + next.plain,
        isFirst[at] === 1,
        isLast[at + 1] === 1,
        isSure,
      ))
        this.take(node, label, at, 2, roman);
    // A short vowel stands between two consonants; at an end, or two of them, only where a digit shows the way.
    const silent = Math.floor(state / oneSilent) & 3;
    const mayBeSilent = isSure
      ? silent < 2 && (node !== 0 || form.plain === "e" || form.plain === "i")
      : !isEnd &&
        node !== 0 &&
        (silent < 1 || (silent < 2 && form.plain === "u" && this.cells[at - 1]?.form.plain === "o"));
    if (!mayBeSilent || (node !== 0 && !isArabicLabel(this.tree.label[node] ?? 0))) return;
    this.walk(node, at + 1, at, ((roman & ~sinceLetter) | (silent * oneSilent)) + oneSilent);
  }

  private takeGap(node: number, { form }: Cell, at: number, last: number, state: number): void {
    const isStart = at === this.first;
    if (form.kind === isSign) {
      this.takeReadings(node, form.readings.anywhere, at, 1, state);
      if (this.around.amongArabic[at]) this.takeReadings(node, form.readings.amongArabic, at, 1, state);
      const next = this.cells[at + 1]?.form;
      if (next && next.kind <= isSign && form.readings.isPairHead)
        this.takeReadings(node, pairReadings(form.plain, next.plain), at, 2, state);
      if (this.phase === atWord && !isStart && masks.test(form.plain)) this.unmask(node, at, state);
    }
    if (isStart || (Math.floor(state / oneGap) & 15) >= widestGap) return;
    if (form.kind !== isSign && !this.mayBeApart(node, at, last, state)) return;
    this.walk(node, at + 1, last, (state | bit.apart) + oneGap);
  }

  /**
   * Whether a word may go on behind a space. Only a word itself is pulled apart by spaces: a particle or an ending by itself
   * is none of it. What `isPulledApart` refuses in any case is not walked: two long pieces, and Arabic in Latin letters.
   */
  private mayBeApart(node: number, at: number, last: number, state: number): boolean {
    if (this.phase !== atWord || node === 0) return false;
    const { runStart, runEnd } = this.around;
    const before = last + 1 - Math.max(this.first, runStart[last] ?? 0);
    const behind = (runEnd[at] ?? 0) - (runStart[at] ?? 0);
    if (state & bit.romanized && (before > 1 || behind > 1)) return false;
    return before < fewestOfLong || behind < fewestOfLong;
  }

  /** Any letter behind a sign that hides it. */
  private unmask(node: number, at: number, state: number): void {
    if (Math.floor(state / oneMasked) >= mostMasked) return;
    const begin = this.tree.first[node] ?? 0;
    const end = begin + (this.tree.count[node] ?? 0);
    for (let child = begin; child < end; child += 1)
      this.walk(child, at + 1, at, ((state & ~sinceLetter) | bit.masked) + oneMasked);
  }
}
