import { listLevels } from "@/newsroom/body/words";
import { cleanWords, directionOf } from "./words";

export type Marks = { isBold: boolean; href: string | null; raised: "sup" | "sub" | null };
/** What stands around blocks. Blocks of one entry, list, quotation or cell share the very frame. */
export type Frame = {
  tag: "ul" | "ol" | "li" | "blockquote" | "table" | "tr" | "th" | "td";
  /** With which a list begins. */
  start?: number;
  caption?: string;
  /** Who said what is quoted. */
  source?: string;
  /** The newest entry of a list. */
  last?: Frame;
};
/** Where a block stands; `frames` from the outermost. */
export type Place = { tag: "p" | "h2" | "h3"; frames: Frame[]; dir: string | null };
type Run = Marks & { text: string };
type Block = Place & { lines: Run[][] };

const signs = { plain: "0123456789+-=()n", sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", sub: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ" };

/** Raised and lowered signs as their own letters where all have one: 10⁶ is another number than 106. */
function withSigns(run: Run): Run {
  const plain = run.text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll("−", "-");
  const { raised } = run;
  if (!raised || plain === "" || ![...plain].every((sign) => signs.plain.includes(sign))) return run;
  return {
    ...run,
    text: [...plain].map((sign) => signs[raised][signs.plain.indexOf(sign)]).join(""),
    raised: null,
  };
}

/** Neighbours with the same marks as one run, so that words are tidied as one reads them. */
function joined(runs: Run[]): Run[] {
  const done: Run[] = [];
  for (const run of runs.map(withSigns)) {
    const last = done.at(-1);
    if (last && last.isBold === run.isBold && last.href === run.href && last.raised === run.raised)
      last.text += run.text;
    else done.push({ ...run });
  }
  return done;
}

/** One line tidied: single spaces across its runs, none at its ends. */
function tidied(runs: Run[]): Run[] {
  let endsInSpace = true;
  const tidy = joined(runs).flatMap((run) => {
    const words = cleanWords(run.text);
    const text = endsInSpace ? words.trimStart() : words;
    if (text === "") return [];
    endsInSpace = /\s$/.test(text);
    return [text.trim() === "" ? { ...run, text, isBold: false, href: null } : { ...run, text }];
  });
  const last = tidy.pop();
  if (!last) return [];
  return last.text.trim() === "" ? tidied(tidy) : [...tidy, { ...last, text: last.text.trimEnd() }];
}

/** Collects words as blocks: whatever ends between two of them keeps them apart. */
export class Blocks {
  private readonly done: (Block | "rule")[] = [];
  private open: Block | null = null;

  add(text: string, place: Place, marks: Marks): void {
    if (!this.open && text.trim() === "") return;
    this.open ??= { ...place, lines: [[]] };
    this.open.lines.at(-1)?.push({ ...marks, text });
  }

  breakLine(): void {
    this.open?.lines.push([]);
  }

  /** Ends the block, which parts into several at its empty lines. */
  end(): void {
    if (!this.open) return;
    const { lines, ...place } = this.open;
    this.open = null;
    let part: Run[][] = [];
    for (const line of [...lines.map(tidied), []]) {
      if (line.length > 0) part.push(line);
      else if (part.length > 0) {
        this.done.push({ ...place, lines: part });
        part = [];
      }
    }
  }

  rule(): void {
    this.end();
    this.done.push("rule");
  }

  /** A cell of a table, also where nothing stands in it. */
  cell(place: Place, fill: () => void): void {
    this.end();
    const before = this.done.length;
    fill();
    this.end();
    if (this.done.length === before) this.done.push({ ...place, lines: [[]] });
  }

  /** Entries that stood deeper than a story's lists go, and were brought up. */
  get raised(): number {
    const isTooDeep = (block: Block | "rule") =>
      block !== "rule" && block.frames.filter(isList).length > listLevels;
    return this.done.filter(isTooDeep).length;
  }

  /** The blocks as HTML that the editor's schema reads. */
  html(): string {
    this.end();
    let html = "";
    let open: Frame[] = [];
    for (const block of [...this.listed(), null]) {
      const frames = block && block !== "rule" ? nested(block.frames, open) : [];
      const shared = sharedBy(frames, open);
      html += open
        .slice(shared)
        .reverse()
        .map(({ tag }) => `</${tag}>`)
        .join("");
      html += frames.slice(shared).map(openingOf).join("");
      open = frames;
      if (block) html += block === "rule" ? "<hr>" : htmlOf(block);
    }
    return html;
  }

  /** Lines of neighbours that begin with a bullet are a list, and a bullet within a list is its second one. */
  private listed(): (Block | "rule")[] {
    const blocks = this.done;
    let list: Frame | null = null;
    return blocks.map((block, index) => {
      if (block === "rule") return block;
      const isInList = block.frames.some(isList);
      const isNear = hasBullet(blocks[index - 1]) || hasBullet(blocks[index + 1]);
      if (!hasBullet(block) || !(isInList || isNear)) return block;
      const isNext = hasBullet(blocks[index - 1]) && list !== null;
      if (!isInList && !isNext) list = { tag: "ul" };
      const [[first, ...others] = [], ...lines] = block.lines;
      if (!first) return block;
      const bare = { ...first, text: first.text.replace(bullet, "") };
      const place = isInList || !list ? {} : { frames: [list, { tag: "li" as const }] };
      return { ...block, ...place, lines: [bare.text ? [bare, ...others] : others, ...lines] };
    });
  }
}

export const isList = ({ tag }: Frame) => tag === "ul" || tag === "ol";

function sharedBy(frames: Frame[], open: Frame[]): number {
  const end = frames.findIndex((frame, at) => frame !== open[at]);
  return end < 0 ? frames.length : end;
}

/** Lists no deeper than a story has them, and none on an entry that says nothing itself: its entries stand in its place. */
function nested(frames: Frame[], open: Frame[]): Frame[] {
  const depth = (path: Frame[]) => path.filter(isList).length;
  const without = (path: Frame[], entry: number) => path.toSpliced(entry, 2);
  let path = frames;
  while (depth(path) > listLevels) path = without(path, path.findLastIndex(isList) - 1);
  for (;;) {
    const at = path.findIndex(({ tag }, index) => {
      const next = path[index + 1];
      return tag === "li" && next && isList(next) && index >= sharedBy(path, open);
    });
    if (at < 0) return path;
    path = without(path, at);
  }
}

const bullet = /^[·•▪◦‣●○■□\uf0a7\uf0b7](?:\s+|$)/u;

function hasBullet(block: Block | "rule" | undefined): boolean {
  if (!block || block === "rule" || block.tag !== "p" || block.frames[0]?.tag === "table") return false;
  const words = block.lines[0]?.map(({ text }) => text).join("") ?? "";
  return bullet.test(words) && words.replace(bullet, "").trim() !== "";
}

function openingOf({ tag, start = 1, caption, source }: Frame): string {
  if (source) return `<${tag} data-source="${escaped(source)}">`;
  const opening = tag === "ol" && start > 1 ? `<ol start="${start}">` : `<${tag}>`;
  return caption ? `${opening}<caption>${escaped(caption)}</caption>` : opening;
}

/** Keeps a direction only where the letters of the block run in it. */
function htmlOf({ tag, frames, dir, lines }: Block): string {
  const words = lines.flat().map(({ text }) => text);
  const name = frames.length > 0 ? "p" : tag;
  const attribute = dir && dir === directionOf(words.join("")) ? ` dir="${dir}"` : "";
  const inside = lines.map((line) => line.map((run) => runHtml(run, name !== "p")).join("")).join("<br>");
  return `<${name}${attribute}>${inside}</${name}>`;
}

/** Text that cannot be read as markup. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function runHtml({ text, isBold, href, raised }: Run, isHeading: boolean): string {
  let html = escaped(text);
  if (raised) html = `<${raised}>${html}</${raised}>`;
  if (isBold && !isHeading) html = `<strong>${html}</strong>`;
  return href ? `<a href="${escaped(href)}">${html}</a>` : html;
}
