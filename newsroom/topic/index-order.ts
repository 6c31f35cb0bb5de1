import { fold } from "@/newsroom/language/folding";
import type { Language } from "@/newsroom/language/rules";
import { compareNames, withoutArticle } from "@/newsroom/name/rules";
import type { IndexedTopic } from "./rules";

/** More would list an outlet's few topics a third time. */
const mostShown = 6;
const mostOfSection = 12;
const others = "#";

/** The letter under which a name is looked up: without the article, however its hamza is written; `#` for no letter. */
function letterOf(name: string, language: Language): string {
  const [first = ""] = fold(withoutArticle(name), language);
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : others;
}

/** Topics by the letters of a language, both in its order; what begins with no letter comes last. */
export function byLetter(topics: IndexedTopic[], language: Language) {
  const sorted = topics.toSorted((a, b) => compareNames(a.name, b.name));
  const held = Map.groupBy(sorted, ({ name }) => letterOf(name, language));
  return [...held]
    .map(([letter, topics]) => ({ letter, topics }))
    .toSorted(
      (a, b) => Number(a.letter === others) - Number(b.letter === others) || compareNames(a.letter, b.letter),
    );
}

/** The topics with the most stories of each section, in the order of the sections; `topics` has those with the most first. */
export function bySection<Section extends { id: string }>(topics: IndexedTopic[], sections: Section[]) {
  const held = Map.groupBy(topics, ({ sectionId }) => sectionId);
  return sections
    .map((section) => ({ section, topics: (held.get(section.id) ?? []).slice(0, mostOfSection) }))
    .filter(({ topics }) => topics.length > 0);
}

/** Those with the most stories of late, the most written about first. */
export function mostActive(topics: IndexedTopic[]): IndexedTopic[] {
  return topics
    .filter(({ recent }) => recent > 0)
    .toSorted((a, b) => b.recent - a.recent || compareNames(a.name, b.name))
    .slice(0, mostShown);
}
