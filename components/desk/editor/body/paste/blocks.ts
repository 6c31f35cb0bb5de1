import { cleanWords, directionOf } from "./words";

export type Marks = { isBold: boolean; href: string | null; raised: "sup" | "sub" | null };
/** Where a block stands. Blocks of one entry, list or quotation share the very object. */
export type Place = {
  tag: "p" | "h2" | "h3";
  /** The outermost list: a story has flat ones. */
  list: { tag: "ul" | "ol"; start: number } | null;
  entry: object | null;
  quote: object | null;
  dir: string | null;
};
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

  /** The blocks as HTML that the editor's schema reads. */
  html(): string {
    this.end();
    let html = "";
    let around: Pick<Place, "list" | "entry" | "quote"> = { list: null, entry: null, quote: null };
    for (const block of [...this.listed(), null]) {
      const next = block ?? { list: null, entry: null, quote: null };
      const quote = next.list ? null : next.quote;
      if (around.entry && around.entry !== next.entry) html += "</li>";
      if (around.list && around.list !== next.list) html += `</${around.list.tag}>`;
      if (around.quote && around.quote !== quote) html += "</blockquote>";
      if (quote && quote !== around.quote) html += "<blockquote>";
      if (next.list && next.list !== around.list) html += openingOf(next.list);
      if (next.entry && next.entry !== around.entry) html += "<li>";
      around = { ...next, quote };
      if (block) html += "lines" in block ? htmlOf(block) : "<hr>";
    }
    return html;
  }

  /** Lines of neighbours that begin with a bullet are a list, and a bullet within a list is its second one. */
  private listed(): (Block | { list: null; entry: null; quote: null })[] {
    const blocks = this.done;
    let list: Place["list"] = null;
    return blocks.map((block, index) => {
      if (block === "rule") return { list: null, entry: null, quote: null };
      const isNear = hasBullet(blocks[index - 1]) || hasBullet(blocks[index + 1]);
      if (!hasBullet(block) || !(block.list || isNear)) return block;
      const isNext = hasBullet(blocks[index - 1]) && list !== null;
      if (!block.list && !isNext) list = { tag: "ul", start: 1 };
      const [[first, ...others] = [], ...lines] = block.lines;
      if (!first) return block;
      const bare = { ...first, text: first.text.replace(bullet, "") };
      const place = block.list ? {} : { list, entry: {} };
      return { ...block, ...place, lines: [bare.text ? [bare, ...others] : others, ...lines] };
    });
  }
}

const bullet = /^[·•▪◦‣●○■□\uf0a7\uf0b7](?:\s+|$)/u;

function hasBullet(block: Block | "rule" | undefined): boolean {
  if (!block || block === "rule" || block.tag !== "p") return false;
  const words = block.lines[0]?.map(({ text }) => text).join("") ?? "";
  return bullet.test(words) && words.replace(bullet, "").trim() !== "";
}

function openingOf({ tag, start }: NonNullable<Place["list"]>): string {
  return start > 1 ? `<${tag} start="${start}">` : `<${tag}>`;
}

/** Keeps a direction only where the letters of the block run in it. */
function htmlOf({ tag, list, quote, dir, lines }: Block): string {
  const words = lines.flat().map(({ text }) => text);
  const name = list || quote ? "p" : tag;
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
