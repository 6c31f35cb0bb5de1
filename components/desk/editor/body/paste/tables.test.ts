// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { gridOf } from "./tables";

function rowsOf(html: string): string[] {
  document.body.innerHTML = html;
  const table = document.querySelector("table");
  if (!table) throw new Error("no table");
  return gridOf(table).rows.map((row) => row.map(({ element }) => element?.textContent ?? "·").join(" "));
}

test("a cell that reaches over more rows than a table has columns leaves each number under its head", () => {
  const rows = Array.from({ length: 29 }, (_, at) => `<tr><td>${at}</td></tr>`).join("");
  const [first, ...others] = rowsOf(`<table><tr><td rowspan=30>بغداد</td><td>أول</td></tr>${rows}</table>`);
  expect(first).toBe("بغداد أول");
  expect(others).toEqual(Array.from({ length: 29 }, (_, at) => `· ${at}`));
});

test("a row without cells of its own counts for the cells that reach into it", () => {
  expect(
    rowsOf(
      "<table><tr><td rowspan=2>أ</td><td rowspan=2>ب</td></tr><tr></tr><tr><td>ج</td><td>د</td></tr></table>",
    ),
  ).toEqual(["أ ب", "ج د"]);
});
