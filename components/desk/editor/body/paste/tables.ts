import { bodyLimits } from "@/newsroom/body/words";
import { cleanWords } from "./words";

/** One place of a table: what stands there, null where a wider or higher cell reaches or nothing is. */
type GridCell = { element: Element | null; isHead: boolean };
export type Grid = { caption: string; rows: GridCell[][] };

export const cellsOf = (row: Element) => [...row.children].filter((cell) => cell.textContent?.trim());

/** Rows of the table itself, and none of a table within it. */
const rowsOf = (table: Element) =>
  [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
const captionOf = (table: Element) => [...table.children].find(({ tagName }) => tagName === "CAPTION");
const letters = (text: string | null | undefined) => text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What no cell of a story holds: around it the table only places blocks. */
const blocky = "table,h1,h2,h3,h4,h5,h6,hr,blockquote";

/** Whether a table stays one: it has rows and columns of words, and stands where a story can have a table. */
export function isKept(table: Element): boolean {
  for (let around = table.parentElement; around; around = around.parentElement) {
    if (/^(?:LI|UL|OL|MENU|DIR|BLOCKQUOTE)$/.test(around.tagName)) return false;
    if (around.tagName === "TR" && cellsOf(around).length > 1) return false;
  }
  const written = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const wide = written.filter((row) => cellsOf(row).length > 1);
  if (written.length < 2 || wide.length * 2 < written.length || written.length > bodyLimits.rows)
    return false;
  if (wide.some((row) => row.children.length > bodyLimits.columns)) return false;
  const cells = written.flatMap((row) => [...row.children]);
  if (cells.some((cell) => cell.querySelector(blocky) || /^(?:H\d|HR|BLOCKQUOTE|TABLE)$/.test(cell.tagName)))
    return false;
  // What stands between cells would be lost with them.
  const inCells = cells.reduce((sum, cell) => sum + letters(cell.textContent), 0);
  return inCells + letters(captionOf(table)?.textContent) === letters(table.textContent);
}

/** Tables that are not kept, and whose rows become lines; those that only place blocks have one cell in a row. */
export function countLost(document: Document): number {
  const isRow = (row: Element) => cellsOf(row).length > 1;
  return [...document.querySelectorAll("table")].filter(
    (table) => [...table.querySelectorAll("tr")].some(isRow) && !isKept(table),
  ).length;
}

const most = { colspan: bodyLimits.columns, rowspan: bodyLimits.rows };
const spanOf = (cell: Element, name: keyof typeof most) =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, 1), most[name]);

/** The places of a table row by row; words of a cell that reaches over several stand in the first. */
export function gridOf(table: Element): Grid {
  // Rows without cells of their own count too: higher cells reach into them.
  const rows = rowsOf(table);
  const grid: GridCell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    const isInHead = row.parentElement?.tagName === "THEAD";
    let column = 0;
    for (const cell of row.children) {
      while (grid[at]?.[column]) column += 1;
      const isHead = isInHead || cell.tagName === "TH";
      const [columns, below] = [spanOf(cell, "colspan"), Math.min(spanOf(cell, "rowspan"), rows.length - at)];
      for (let down = 0; down < below; down += 1)
        for (let along = 0; along < columns; along += 1) {
          const line = grid[at + down];
          const isFirst = down === 0 && along === 0;
          if (line && !line[column + along])
            line[column + along] = { element: isFirst ? cell : null, isHead };
        }
      column += columns;
    }
  }
  return {
    caption: cleanWords(captionOf(table)?.textContent ?? "")
      .replace(/\s+/g, " ")
      .trim(),
    rows: evened(grid.filter((line) => line.some(({ element }) => element?.textContent?.trim()))),
  };
}

/** As many places in each row as the widest has, without columns in which nothing is written. */
function evened(grid: GridCell[][]): GridCell[][] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = grid.map((row) =>
    Array.from({ length: width }, (_, at): GridCell => row[at] ?? { element: null, isHead: false }),
  );
  const isWritten = (_: unknown, at: number) => rows.some((row) => row[at]?.element?.textContent?.trim());
  return rows.map((row) => row.filter(isWritten));
}
