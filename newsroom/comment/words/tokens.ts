import { prefixes } from "./affixes";
import { type Cell, isLetter } from "./cells";
import { bit, isArabicLabel, labelsOf } from "./labels";
import type { Trie } from "./trie";
import { childOf } from "./trie";
import { Typing } from "./typing";
import type { Reached } from "./walk-state";

/** Shorter words are others when they are read backwards: «بالك», «rail». */
const shortestBackwards = { arabic: 5, latin: 4 };
/** Shorter words end others by chance. */
const shortestGlued = 4;
/** What people write together with an English insult. */
const glued =
  "you your youre ur such sucha total totally what whata this these so big biggest damn the fucking".split(
    " ",
  );
const heads = new Set(glued.map(labelsOf));

/** A run of letters of one script: the places of its ends, and its letters. */
type Token = { first: number; last: number; labels: string };

function tokensOf(cells: readonly Cell[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const form = cells[at]?.form;
    if (form?.kind !== isLetter || form.label === 0) continue;
    const script = form.script;
    if (script !== "arabic" && script !== "latin") continue;
    const first = at;
    let labels = "";
    for (; cells[at]?.form.kind === isLetter && cells[at]?.form.script === script; at += 1)
      labels += String.fromCharCode(cells[at]?.form.label ?? 0);
    tokens.push({ first, last: at - 1, labels });
    at -= 1;
  }
  return tokens;
}

/** The word of `tree` that `labels` is from one place to another, or −1. */
function wordAt(tree: Trie, labels: string, from: number, until: number): number {
  let node = 0;
  for (let at = from; at < until && node >= 0; at += 1) node = childOf(tree, node, labels.charCodeAt(at));
  return node < 0 ? -1 : (tree.word[node] ?? -1);
}

/** Finds words for which all of a token must be seen: with a fault in typing, backwards, glued behind another. */
export class Tokens {
  private readonly typing: Typing;

  constructor(
    private readonly tree: Trie,
    words: readonly string[],
    isMeant: (word: number) => boolean,
  ) {
    this.typing = new Typing(words, isMeant);
  }

  read(cells: readonly Cell[], reach: (found: Reached) => void): void {
    for (const token of tokensOf(cells)) {
      const { first, last, labels } = token;
      const found = (word: number, bits: number, from = first) =>
        reach({ word, first: from, last, bits, masked: 0, hasAffix: false, ending: 0 });
      for (const begin of beginsOf(labels))
        this.typing.find(labels.slice(begin), (word) => found(word, bit.swapped, first + begin));
      this.readBackwards(labels, (word) => found(word, bit.mirrored));
      if (!isArabicLabel(labels.charCodeAt(0)))
        this.readGlued(labels, (word, from) => found(word, bit.affix, first + from));
    }
  }

  private readBackwards(labels: string, found: (word: number) => void): void {
    const { arabic, latin } = shortestBackwards;
    const shortest = isArabicLabel(labels.charCodeAt(0)) ? arabic : latin;
    let turned = "";
    for (let at = labels.length - 1; at >= 0; at -= 1) turned += labels[at];
    for (const begin of beginsOf(turned)) {
      if (turned.length - begin < shortest) continue;
      const word = wordAt(this.tree, turned, begin, turned.length);
      if (word >= 0) found(word);
    }
  }

  /** «youidiot», «stupidbitch»: a listed word behind one that is known, and nothing else. */
  private readGlued(labels: string, found: (word: number, from: number) => void): void {
    let node = 0;
    for (let from = 1; from + shortestGlued <= labels.length; from += 1) {
      node = node < 0 ? node : childOf(this.tree, node, labels.charCodeAt(from - 1));
      const isListed = from >= shortestGlued && node >= 0 && (this.tree.word[node] ?? -1) >= 0;
      if (!isListed && !heads.has(labels.slice(0, from))) continue;
      const word = wordAt(this.tree, labels, from, labels.length);
      if (word >= 0) found(word, from);
    }
  }
}

/** Where a word may begin in a token: at its first letter, and behind particles. */
function beginsOf(labels: string): number[] {
  const begins = [0];
  let node = 0;
  for (let at = 0; at < labels.length && node >= 0; at += 1) {
    node = childOf(prefixes.trie, node, labels.charCodeAt(at));
    if (node >= 0 && (prefixes.trie.word[node] ?? -1) >= 0) begins.push(at + 1);
  }
  return begins;
}
