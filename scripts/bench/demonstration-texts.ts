import { readStories } from "@/demonstration/words";

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Which words follow which in the demonstration's Arabic stories. */
async function chain(): Promise<Map<string, string[]>> {
  const stories = await readStories();
  const words = stories
    .filter(({ edition: of }) => of === "ar")
    .flatMap(({ text }) => text.split(/\s+/).filter((word) => /^[\p{L}\p{M}\p{N}«»،.:؟!؛()]+$/u.test(word)));
  const following = new Map<string, string[]>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next !== undefined) following.set(word, [...(following.get(word) ?? []), next]);
  });
  return following;
}

/** Letters of made-up words, and what is written onto them. */
const letters = Array.from("بتثجحخدذرزسشصضطظعغفقكلمنهوي");
const befores = ["", "", "", "ال", "ال", "وال", "و", "بال", "لل", "ل"];
const behinds = ["", "", "ة", "ات", "ين", "ها", "ي"];

/** The word of a rank in a vocabulary as large as that of a newspaper's archive: the same each time, and nobody's. */
export function madeUpWord(rank: number): string {
  const stem = Math.floor(rank / 4);
  const random = seededNumbers(stem);
  const length = 3 + Math.floor(random() * 4);
  const word = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
  const form = seededNumbers(rank * 7919);
  const pick = (from: string[]) => from[Math.floor(form() * from.length)] ?? "";
  return pick(befores) + word + pick(behinds);
}

export type Texts = {
  /** Words of the demonstration, each after one that it follows there; `rare` of them (0 to 1) are made up. */
  text: (words: number, rare?: number) => string;
  random: () => number;
};

/** Ranks of a newspaper's vocabulary; few of them are most of what is written (Zipf). */
const vocabulary = 300_000;
export const rareRank = (random: () => number) => Math.floor(vocabulary ** random());

/** Makes texts of the demonstration's words, the same in each run. */
export async function demonstrationTexts(seed: number): Promise<Texts> {
  const following = await chain();
  const starts = [...following.keys()];
  const random = seededNumbers(seed);
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? "";
  const text = (count: number, rare = 0) => {
    const words = [pick(starts)];
    while (words.length < count) {
      // Now and then a text goes on elsewhere, else it would tell one story over.
      const next = random() < 0.1 ? pick(starts) : pick(following.get(words.at(-1) ?? "") ?? starts);
      words.push(random() < rare ? madeUpWord(rareRank(random)) : next);
    }
    return words.join(" ");
  };
  return { text, random };
}
