import { compileWordList } from "@/newsroom/comment/words/matcher";
import { foldArabic } from "@/newsroom/language/folding";
import { demonstrationTexts, madeUpWord } from "./demonstration-texts";
import { median, quantile } from "./numbers";

/** Forms in the list, letters of a comment, and comments of each kind that are read. */
const forms = 100_000;
const letters = 1500;
const comments = 500;

const hundredths = (value: number) => Math.round(value * 100) / 100;
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
const megabytes = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
};

/** Milliseconds of work at its best of three: a thread's own clock is too coarse, and the best of three was not interrupted. */
function timed(work: () => void): number {
  const took = () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  };
  return Math.min(took(), took(), took());
}

/** Comments that are meant to be read, and such as are written to be slow. */
function kindsOf(text: (words: number, rare?: number) => string): Record<string, () => string> {
  const pulled = (between: string) => Array.from(text(400).replaceAll(" ", "")).join(between);
  const english = "The government said that people of this city would not have water before next summer. ";
  return {
    "in Arabic": () => text(300),
    "in English": () => english.repeat(20),
    "letters one by one": () => pulled(" "),
    "stars between letters": () => pulled("*"),
    "letters and digits": () => "7253968a7o9i8e".repeat(120),
  };
}

/**
 * What finding the words of a list of 100,000 takes in comments of 1,500 letters, beside what folding the same text
 * takes in the same run.
 */
export async function measureCommentWords() {
  const words = new Set<string>();
  for (let rank = 0; words.size < forms; rank += 1) words.add(madeUpWord(rank));
  const list = Array.from(words, (text) => ({ text, kind: "word" as const }));
  const before = megabytes();
  let matcher = compileWordList(list.slice(0, 1));
  const compiling = timed(() => {
    matcher = compileWordList(list);
  });
  const memory = megabytes() - before;
  const { text } = await demonstrationTexts(7);
  const measured: Record<string, Record<string, number>> = {};
  for (const [kind, make] of Object.entries(kindsOf(text))) {
    const finding: number[] = [];
    const folding: number[] = [];
    for (let round = 0; round < comments; round += 1) {
      const comment = make().slice(0, letters);
      finding.push(timed(() => matcher.find(comment)));
      folding.push(timed(() => foldArabic(comment)));
    }
    const warm = finding.slice(comments / 5);
    measured[kind] = {
      "median ms": hundredths(median(warm)),
      "p99 ms": hundredths(quantile(warm, 0.99)),
      "times folding": hundredths(sum(finding) / sum(folding)),
    };
  }
  console.log(`\n${forms} forms: made ready in ${Math.round(compiling)} ms, ${Math.round(memory)} MB`);
  console.table(measured);
  return { "compile ms": compiling, "memory MB": memory, ...measured };
}
