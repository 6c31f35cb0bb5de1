import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckName, checkNames } from "@/newsroom/house-style/findings";
import type { Language } from "@/newsroom/language/rules";

/** An error that was planted: where it stands, what is right there, which check must find it. */
export type Plant = { from: number; to: number; right: string; check: CheckName };
export type Planted = { text: string; plants: Plant[] };

const files: Record<Language, string> = { ar: "arabic.txt", en: "english.txt" };
const plant = /⟦([^⟧→]*)→([^⟧]*):(\w+)⟧/gu;

/** The sentences of the corpus; a plant whose check is none stands there to be left alone. */
export function readCorpus(language: Language): Planted[] {
  const lines = readFileSync(join(import.meta.dirname, files[language]), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(plantedIn);
}

function plantedIn(line: string): Planted {
  const plants: Plant[] = [];
  let text = "";
  let end = 0;
  for (const { 0: whole, 1: wrong = "", 2: right = "", 3: name, index } of line.matchAll(plant)) {
    text += line.slice(end, index);
    const check = checkNames.find((each) => each === name);
    if (check)
      plants.push({
        from: text.length,
        to: text.length + wrong.length,
        right: right.replace("␣", " "),
        check,
      });
    text += wrong;
    end = index + whole.length;
  }
  return { text: text + line.slice(end), plants };
}
