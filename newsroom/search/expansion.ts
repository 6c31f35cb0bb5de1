import { and, arrayOverlaps, eq } from "drizzle-orm";
import { searchName } from "@/db/schema";
import type { Edition } from "@/newsroom/edition/rules";
import { type Asked, akin, withKin } from "./asked";
import { listLexeme } from "./document";
import { soughtKeys, sureWeight } from "./kinship";
import type { Form, Unit } from "./plan";
import { reading } from "./reading";
import { type Expansion, repair } from "./repairing";
import { isStopWord } from "./stop-words";
import { type Audience, loadHeldUnscoped } from "./vocabulary";
import { wordsIn } from "./words";

/** Words of a query that are sought, and forms of each. */
const mostWords = 12;
const mostForms = 60;
/** What a word tells that stands as two in the query. */
const joinedWeight = 0.9;
/** Names that a query's words stand in. */
const mostNames = 200;
/** What a name in the line of a story tells beside a word of its text. */
const nameWeight = 0.95;

/** Each lexeme once, by its greatest weight. */
function merged(forms: Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const form of forms.toSorted((a, b) => b.weight - a.weight || b.documents - a.documents))
    if (!best.has(form.lexeme)) best.set(form.lexeme, form);
  return [...best.values()].slice(0, mostForms);
}

async function askedIn({ language }: Edition, query: string): Promise<Asked[]> {
  const all = wordsIn(query, language).map(({ word }, at) => ({ word, at }));
  const telling = all.filter(({ word }) => !isStopWord(word, language));
  const sought = (telling.length > 0 ? telling : all).slice(0, mostWords);
  return withKin(language, sought);
}

/** Two words that stand side by side, and as one: «فيس بوك» is mostly written «فيسبوك». */
const pairsOf = (asked: Asked[]) =>
  asked.slice(1).flatMap((next, index) => {
    const one = asked[index];
    return one && next.at === one.at + 1 ? [{ index, word: one.word + next.word }] : [];
  });

/** The words of a query, each with its kin in the vocabulary. */
async function knownUnits(edition: Edition, asked: Asked[], audience: Audience) {
  const pairs = await withKin(edition.language, pairsOf(asked));
  const sought = [...asked, ...pairs];
  const held = await loadHeldUnscoped(
    edition.key,
    sought.map(({ word }) => word),
    sought.flatMap(soughtKeys),
    audience,
  );
  const units = asked.map((each) => ({ ...each, forms: akin(each, held) }));
  for (const pair of pairs) {
    const joined = akin({ ...pair, at: 0 }, held).filter(({ weight }) => weight >= sureWeight);
    for (const unit of units.slice(pair.index, pair.index + 2))
      unit.forms.push(...joined.map((form) => ({ ...form, weight: form.weight * joinedWeight })));
  }
  return { units, held };
}

/** Adds the signs of topics and bylines in whose names words of the query stand. */
async function withNames(edition: Edition, units: Unit[]): Promise<Unit[]> {
  const lexemes = [...new Set(units.flatMap(({ forms }) => forms.map(({ lexeme }) => lexeme)))];
  const rows = await reading
    .select({ id: searchName.listId, words: searchName.words, documents: searchName.documents })
    .from(searchName)
    .where(and(eq(searchName.edition, edition.key), arrayOverlaps(searchName.words, lexemes)))
    .limit(mostNames);
  return units.map((unit) => {
    const weights = new Map(unit.forms.map(({ lexeme, weight }) => [lexeme, weight]));
    const named = rows.flatMap(({ id, words, documents }) => {
      const weight = nameWeight * Math.max(0, ...words.map((word) => weights.get(word) ?? 0));
      return weight > 0 ? [{ lexeme: listLexeme(id), weight, documents }] : [];
    });
    return { ...unit, forms: [...unit.forms, ...named] };
  });
}

/** All that stands for the words of a query in an edition of `total` stories. */
export async function expand(
  edition: Edition,
  query: string,
  total: number,
  audience: Audience = "readers",
): Promise<Expansion> {
  const { units, held } = await knownUnits(edition, await askedIn(edition, query), audience);
  const { units: repaired, repaired: meant } = await repair(edition, units, held, total, audience);
  const placed = repaired.map((unit, index) => {
    // Halves of one word stand side by side, and what follows moves on.
    const before = repaired.slice(0, index).filter((each, at) => repaired[at + 1]?.at === each.at).length;
    return { word: unit.word, at: unit.at + before, forms: merged(unit.forms) };
  });
  const sought = placed.filter(({ forms }) => forms.length > 0);
  return { units: sought.length > 0 ? await withNames(edition, sought) : [], repaired: meant };
}
