import type { Language } from "@/newsroom/language/rules";
import { type Kin, kinOf, kinship, nearWeight } from "./kinship";
import type { Form } from "./plan";
import { reading } from "./reading";
import { type Held, loadKeysUnscoped } from "./vocabulary";

/** A word that is sought, with what is akin to it, and its place in the query. */
export type Asked = Kin & { at: number };

/** Words with what is akin to them in a language. */
export async function withKin<Word extends { word: string }>(language: Language, words: Word[]) {
  const keys = await loadKeysUnscoped(
    reading,
    language,
    words.map(({ word }) => word),
  );
  return words.map((each) => ({ ...each, ...kinOf(each.word, keys.get(each.word) ?? []) }));
}

/** The forms that stand for a word, among words of the vocabulary. */
export const akin = (asked: Asked, held: Held[]): Form[] =>
  held.flatMap((each) => {
    const weight = kinship(asked, each);
    return weight > 0 ? [{ lexeme: each.word, weight, documents: each.documents }] : [];
  });

/** In how many stories forms stand that are as near as `least`. */
export const heldBy = (forms: Form[], least = nearWeight) =>
  forms.reduce((sum, { weight, documents }) => (weight >= least ? sum + documents : sum), 0);
