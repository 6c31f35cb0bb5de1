import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const styles = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const propertyOf = (block: string, property: string) =>
  new RegExp(`[ {]${property}:\\s*([^;]+);`).exec(block)?.[1]?.replaceAll('"', "");
const faces = [...styles("fonts.css").matchAll(/@font-face \{[^}]*\}/g)].map(([block]) => ({
  family: propertyOf(block, "font-family"),
  weight: propertyOf(block, "font-weight"),
  local: [...block.matchAll(/local\("([^"]+)"\)/g)].map(([, name = ""]) => name),
  isPartial: block.includes("unicode-range"),
}));
const families = [...styles("theme.css").matchAll(/"(Plex on [^"]+)"/g)].map(([, family]) => family);

describe("a first visit reads bold in bold", () => {
  test.each(families)("%s has a bold of its own", (family) => {
    const own = faces.filter((face) => face.family === family);
    expect(own.map(({ weight }) => weight)).toEqual(["400", "700"]);
    expect(own[0]?.local.filter((name) => /bold/i.test(name))).toEqual([]);
    expect(own[1]?.local.filter((name) => !/bold/i.test(name))).toEqual([]);
    expect(own[0]?.isPartial).toBe(own[1]?.isPartial);
  });

  test("every face is used, and declares its weight", () => {
    expect(faces.filter(({ weight }) => !weight)).toEqual([]);
    const declared = new Set(faces.filter(({ local }) => local.length > 0).map(({ family }) => family));
    expect([...declared]).toEqual(families);
  });

  test.each([
    "Segoe UI",
    "Tahoma",
    "Arial",
    "Geeza Pro",
    "SF Arabic",
    "Damascus",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Roboto",
  ])("%s is asked for in both weights", (name) => {
    const names = faces.flatMap(({ local }) => local);
    expect(names).toEqual(expect.arrayContaining([name, `${name} Bold`]));
  });

  test("a weight that no file has is made", () => {
    expect(propertyOf(styles("base.css"), "font-synthesis")).toBe("weight");
  });
});
