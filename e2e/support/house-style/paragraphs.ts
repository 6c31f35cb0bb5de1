import { readStories } from "@/demonstration/words";
import type { Language } from "@/newsroom/language/rules";

/** Every paragraph of the demonstration's stories, without the signs of its files. */
export async function demonstrationParagraphs(language: Language): Promise<string[]> {
  const stories = (await readStories()).filter(({ edition }) => edition === language);
  return stories
    .flatMap(({ headline, standfirst, text }) => [headline, standfirst, ...text.split("\n")])
    .map((line) =>
      line
        .replace(/^(?:#+|>+|-|\d+\.|!\[[^\]]*\])\s*/, "")
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replaceAll("**", ""),
    )
    .filter((line) => line !== "" && line !== "---");
}
