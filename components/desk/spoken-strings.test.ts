import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { texts } from "@/messages/texts";
import { spokenStrings } from "./spoken-strings";

const strings = (language: "ar" | "en") => {
  const t = texts(language, "desk");
  return spokenStrings((key, values) => t(`spoken.${key}`, values));
};
const said = (name: string, values: Record<string, unknown>) => {
  const string = strings("ar")["@react-aria/combobox"]?.[name];
  return typeof string === "function" ? string(values) : string;
};

describe("what React Aria says is ours", () => {
  test.each([
    [0, "لا خيارات."],
    [1, "خيار واحد."],
    [2, "خياران."],
    [3, "3 خيارات."],
    [12, "12 خيارًا."],
    [100, "100 خيار."],
  ])("%i choices", (optionCount, words) => {
    expect(said("countAnnouncement", { optionCount })).toBe(words);
  });

  test("a choice is read with whether it is chosen", () => {
    expect(said("focusAnnouncement", { optionText: "نهر", isSelected: true })).toBe("\u2068نهر\u2069، محدَّد");
    expect(said("focusAnnouncement", { optionText: "نهر", isSelected: false })).toBe("\u2068نهر\u2069");
    expect(said("selectedAnnouncement", { optionText: "نهر" })).toBe("\u2068نهر\u2069، محدَّد");
  });

  test.each(["Keyboard", "Touch", "Virtual"])("every way to drag is explained: %s", (way) => {
    const strung = strings("ar")["@react-aria/dnd"];
    for (const step of ["dragDescription", "dragStarted", "endDrag", "dropDescription"])
      expect(strung?.[`${step}${way}`], step).toMatch(/[ء-ي]{3}/);
  });

  test("no Latin letter is in it, also where we have no words", () => {
    for (const [name, own] of Object.entries(strings("ar"))) {
      for (const string of Object.values(own))
        if (typeof string === "string") expect(string, name).not.toMatch(/[A-Za-z]/);
      expect(own.anythingElse).toBe(" ");
    }
  });

  test("every package of the library finds something", () => {
    const folders = ["react-aria", "react-aria-components", "react-stately"].map(
      (name) => `node_modules/${name}/dist/private`,
    );
    const asked = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".mjs"))
        .flatMap((file) =>
          [
            ...readFileSync(`${folder}/${file}`, "utf8").matchAll(/intlStringsmjs\)\)\), '([@a-z/-]+)'\)/g),
          ].map(([, name]) => name),
        ),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((name) => name && !(name in strings("ar")))).toEqual([]);
  });
});
