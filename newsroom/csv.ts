/** Reads tables as spreadsheets and other programs write them: line by line, so that none is held whole. */

/** A line of a file by its number; `cells` are null for one that nothing can be read from. */
export type CsvLine = { line: number; cells: string[] | null; text: string };

const longestLine = 8_000;
const newline = 0x0a;

/**
 * The lines of a file that have something in them. Its bytes may be UTF-8 or, line by line, Windows-1256, which
 * spreadsheets in Arabic write; its cells may be parted by commas, semicolons or tabs.
 */
export async function* csvLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<CsvLine> {
  let line = 0;
  let separator: string | undefined;
  for await (const bytes of byteLines(pieces)) {
    line += 1;
    if (bytes === null) {
      yield { line, cells: null, text: "" };
      continue;
    }
    const text = textOf(bytes).replace(/^\ufeff|\r$/g, "");
    if (text.trim() === "") continue;
    separator ??= separatorOf(text);
    yield { line, cells: cellsOf(text, separator), text };
  }
}

/** Lines as bytes; null for one that is too long to be one of ours, which is not held. */
async function* byteLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let rest: Uint8Array = new Uint8Array();
  let isTooLong = false;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
      const isWhole = !isTooLong && rest.length + end - from <= longestLine;
      yield isWhole ? joined(rest, piece.subarray(from, end)) : null;
      [rest, isTooLong, from] = [new Uint8Array(), false, end + 1];
    }
    isTooLong ||= rest.length + piece.length - from > longestLine;
    rest = isTooLong ? new Uint8Array() : joined(rest, piece.subarray(from));
  }
  if (isTooLong) yield null;
  else if (rest.length > 0) yield rest;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windowsArabic = new TextDecoder("windows-1256");

function textOf(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windowsArabic.decode(bytes);
  }
}

/** What parts the cells of the first line: the one of the three that comes first outside of quotes. */
function separatorOf(text: string): string {
  return /[,;\t]/.exec(text.replace(/"[^"]*"/g, ""))?.[0] ?? ",";
}

/** The cells of a line; null where a quote is not closed. */
function cellsOf(text: string, separator: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(text.slice(at));
    if (!quoted && /^\s*"/.test(text.slice(at))) return null;
    const end = quoted ? at + quoted[0].length : text.indexOf(separator, at);
    const isLast = end < 0 || end >= text.length;
    cells.push(
      quoted ? (quoted[1] ?? "").replaceAll('""', '"') : text.slice(at, isLast ? undefined : end).trim(),
    );
    if (isLast) return cells;
    if (text[end] !== separator) return null;
    at = end + 1;
  }
}

/** How a cell begins that spreadsheets would reckon with; behind an apostrophe they take it for words. */
const formula = /^[=+@-]/;

/** A line of a file as spreadsheets read it; what anybody wrote stays words. */
export function csvLine(cells: string[]): string {
  const quoted = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${cells.map((cell) => quoted(formula.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

/** A cell as it was before `csvLine` made words of it. */
export const cellFrom = (cell: string) => cell.replace(/^'(?=[=+@-])/, "");
