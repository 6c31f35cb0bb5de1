import { type Cell, isBreak, isLetter, isSign, isSpace } from "./cells";
import type { Script } from "./readings";
import { withoutDots } from "./sounds";

/** What stands around each cell of a text, looked up once for all walks. */
export type Surroundings = {
  /** A word may begin here; it may end before this cell. */
  begins: Uint8Array;
  ends: Uint8Array;
  /** The first and the last letter of a run of letters. */
  isFirst: Uint8Array;
  isLast: Uint8Array;
  /** In a run of Latin letters and digits, which no language but that of chats has. */
  besideDigits: Uint8Array;
  /** In a run of letters that is written without dots. */
  undotted: Uint8Array;
  /** Where the run of letters begins and ends that this cell is in, or that follows it. */
  runStart: Uint32Array;
  runEnd: Uint32Array;
  /** With an Arabic letter near by, no space between. */
  amongArabic: Uint8Array;
};

const near = 3;

export function surroundingsOf(cells: readonly Cell[]): Surroundings {
  const size = cells.length;
  const around: Surroundings = {
    begins: new Uint8Array(size),
    ends: new Uint8Array(size + 1),
    isFirst: new Uint8Array(size),
    isLast: new Uint8Array(size),
    besideDigits: new Uint8Array(size),
    undotted: new Uint8Array(size),
    runStart: new Uint32Array(size),
    runEnd: new Uint32Array(size),
    amongArabic: new Uint8Array(size),
  };
  around.ends[size] = 1;
  for (let at = 0; at < size; ) {
    if (kindAt(cells, at) === isLetter) {
      at = readRun(cells, at, around);
      continue;
    }
    around.ends[at] = 1;
    if (isMeant(cells, at)) around.begins[at] = 1;
    at += 1;
  }
  for (let at = size - 2; at >= 0; at -= 1)
    if (around.runEnd[at] === 0) {
      around.runStart[at] = around.runStart[at + 1] ?? 0;
      around.runEnd[at] = around.runEnd[at + 1] ?? 0;
    }
  markArabic(cells, around.amongArabic);
  return around;
}

const kindAt = (cells: readonly Cell[], at: number): number => cells[at]?.form.kind ?? isBreak;
const scriptAt = (cells: readonly Cell[], at: number): Script => cells[at]?.form.script ?? "other";

/** A sign before a letter that may be one itself: «$tupid», «@حمق». */
function isMeant(cells: readonly Cell[], at: number): boolean {
  if (kindAt(cells, at) !== isSign || kindAt(cells, at - 1) === isLetter) return false;
  const { anywhere = [], amongArabic = [] } = cells[at]?.form.readings ?? {};
  const next = cells[at + 1]?.form;
  const isFollowed = next?.kind === isLetter || (next?.kind === isSign && next.readings.anywhere.length > 0);
  return isFollowed && anywhere.length + amongArabic.length > 0;
}

/** A run of letters: a word may begin and end in it behind and before a number, and where another script begins. */
function readRun(cells: readonly Cell[], from: number, around: Surroundings): number {
  let end = from;
  let digits = 0;
  let latin = 0;
  let isUndotted = false;
  while (kindAt(cells, end) === isLetter) {
    if (scriptAt(cells, end) === "digit") digits += 1;
    if (scriptAt(cells, end) === "latin") latin += 1;
    if (hasNoDots(cells, end)) isUndotted = true;
    end += 1;
  }
  around.isFirst[from] = 1;
  around.isLast[end - 1] = 1;
  around.begins[from] = 1;
  let digitsBehind = end;
  while (digitsBehind > from && scriptAt(cells, digitsBehind - 1) === "digit") digitsBehind -= 1;
  for (let at = from; at < end; at += 1) {
    around.runStart[at] = from;
    around.runEnd[at] = end;
    if (digits > 0 && latin > 0) around.besideDigits[at] = 1;
    if (isUndotted) around.undotted[at] = 1;
    if (at === from || scriptAt(cells, at) === scriptAt(cells, at - 1)) continue;
    // «a7mar» is red, and no donkey begins in it.
    if (scriptAt(cells, at) !== "digit" || scriptAt(cells, at - 1) !== "latin") around.begins[at] = 1;
    const isBesideDigit = scriptAt(cells, at) === "digit" || scriptAt(cells, at - 1) === "digit";
    if (!isBesideDigit || at === digitsBehind) around.ends[at] = 1;
  }
  return end;
}

/** A letter that lost its dots; ى stands at the end of words, and within one for a letter with dots. */
function hasNoDots(cells: readonly Cell[], at: number): boolean {
  const own = cells[at]?.form.own ?? "";
  return withoutDots.includes(own) || (own === "ى" && kindAt(cells, at + 1) === isLetter);
}

function markArabic(cells: readonly Cell[], marks: Uint8Array): void {
  const size = cells.length;
  for (const way of [1, -1]) {
    let distance = near + 1;
    for (let step = 0; step < size; step += 1) {
      const at = way > 0 ? step : size - 1 - step;
      const kind = kindAt(cells, at);
      distance = kind === isSpace || kind === isBreak ? near + 1 : distance + 1;
      if (scriptAt(cells, at) === "arabic") distance = 0;
      else if (distance <= near) marks[at] = 1;
    }
  }
}
