import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The `unicode-range` of each face, by family and file. */
function rangesOf(sheet: string): Record<string, string> {
  const css = readFileSync(sheet, "utf8").replace(/\s+/g, " ");
  const faces = css.matchAll(
    /family: "(Warraq \w+)";[^}]*?fonts\/(warraq-\w+-\d+)\.woff2[^}]*?unicode-range: ([^;]+);/g,
  );
  return Object.fromEntries([...faces].map(([, family, file, range = ""]) => [`${family} ${file}`, range]));
}

function signsOf(range = ""): Set<number> {
  return new Set(
    range.split(", ").flatMap((part) => {
      const [from = 0, to = from] = part
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, step) => from + step);
    }),
  );
}

const site = rangesOf("components/ui/fonts.css");
const desk = rangesOf("components/desk/fonts.css");

test.each([400, 700])(
  "everyday and rare signs are two parts of one face, for readers and in the desk (%i)",
  (weight) => {
    const [everyday, rare] = ["everyday", "rare"].map(
      (part) => site[`Warraq Arabic warraq-${part}-${weight}`],
    );
    expect(signsOf(everyday).size).toBeGreaterThan(150);
    expect([...signsOf(everyday)].filter((sign) => signsOf(rare).has(sign))).toEqual([]);
    for (const part of ["everyday", "rare"])
      expect(desk[`Warraq Arabic warraq-${part}-${weight}`]).toEqual(
        site[`Warraq Arabic warraq-${part}-${weight}`],
      );
  },
);

test("what our own screens are written with is an everyday sign", () => {
  const signs = signsOf(site["Warraq Arabic warraq-everyday-400"]);
  const words = readFileSync("messages/ar/site.json", "utf8").replace(/\s/g, "");
  expect([...new Set(words)].filter((sign) => !signs.has(sign.codePointAt(0) ?? 0))).toEqual([]);
});
