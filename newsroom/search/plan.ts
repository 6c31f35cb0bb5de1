import { nearWeight, sureWeight } from "./kinship";

/** A word of the vocabulary, or the sign of a list, that stands for a word of the query. */
export type Form = {
  lexeme: string;
  weight: number;
  documents: number;
  /** Whether it stands for another word, which may have been meant. */
  isRepair?: true;
};

/** A word of the query: where it stood, and all that stands for it. */
export type Unit = { word: string; at: number; forms: Form[] };

/** Forms of one weight, which are sought together. `value` is what a document gains by one of them. */
export type Group = { unit: number; value: number; size: number; documents: number; query: string };

export type Phrase = { value: number; query: string };

export type Plan = {
  /** What brings documents into the choice. */
  drivers: Group[];
  /** Whether so many documents hold it that the newest are found sooner by looking at one after the other. */
  isCommon: boolean;
  /** What they are weighed by. */
  groups: Group[];
  phrases: Phrase[];
};

/** Stories that are chosen by the index alone. */
export const mostChosen = 300;
/** Rows of the index that a search reads at the most before the choice; what is more common only weighs. */
export const mostRows = 8_000;
/** Of the newest stories so many are looked at for what many hold. */
export const mostNewest = 5_000;
/**
 * The index costs a microsecond for each story that holds a word; to look into the newest until enough hold it costs ten
 * for each that is looked at. From about this many on, by the square root of all stories, the second is less.
 */
const commonFrom = (total: number) => Math.sqrt(10 * mostChosen * total);
/** Forms of a word that a phrase is sought in. */
const phraseForms = 12;
const phraseWeight = 0.7;

export const lexemeText = (lexeme: string) => `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
const anyOf = (forms: Form[]) => forms.map(({ lexeme }) => lexemeText(lexeme)).join(" | ");
const rowsOf = (held: { documents: number }[]) => held.reduce((sum, { documents }) => sum + documents, 0);

/** What a word tells that so many documents hold: much where it is rare (BM25's inverse document frequency). */
const rarity = (documents: number, total: number) =>
  Math.log(1 + (total - Math.min(documents, total) + 0.5) / (Math.min(documents, total) + 0.5));

/** The forms that tell how rare a word is: its inflections, else what is nearest to it. */
function tellingForms(forms: Form[]): Form[] {
  const best = Math.max(0, ...forms.map(({ weight }) => weight));
  const least = best >= sureWeight ? sureWeight : best - 0.1;
  return forms.filter(({ weight, isRepair }) => weight >= least && (best < sureWeight || !isRepair));
}

function phraseOf([one, next]: [Unit, Unit], value: number): Phrase[] {
  const strong = ({ forms }: Unit) =>
    forms
      .filter(({ weight, lexeme }) => weight >= phraseWeight && !lexeme.startsWith("#"))
      .toSorted((a, b) => b.weight - a.weight || b.documents - a.documents)
      .slice(0, phraseForms);
  const [left, right] = [strong(one), strong(next)];
  if (left.length === 0 || right.length === 0) return [];
  const gap = Math.max(1, next.at - one.at);
  const query = (distance: number) => `(${anyOf(left)}) <${distance}> (${anyOf(right)})`;
  return [
    { value, query: query(gap) },
    { value: value * 0.7, query: query(gap + 1) },
  ];
}

/**
 * How a query is answered out of the index: rare words bring the documents, common ones only weigh them. Where all are
 * common, documents that hold every one of them are chosen, the newest.
 */
export function planOf(units: Unit[], total: number): Plan {
  const rarities = units.map(({ forms }) => rarity(rowsOf(tellingForms(forms)), total));
  const groups = units
    .flatMap(({ forms }, unit): Group[] =>
      [...Map.groupBy(forms, ({ weight }) => weight)].map(([weight, alike]) => ({
        unit,
        // A common word may not pass for a rare one that it is like.
        value: weight * Math.min(rarities[unit] ?? 0, rarity(rowsOf(alike), total)),
        size: alike.length,
        documents: rowsOf(alike),
        query: anyOf(alike),
      })),
    )
    .toSorted((a, b) => b.value - a.value);
  const drivers = groups.filter((_, index) => {
    const before = rowsOf(groups.slice(0, index));
    // Of one word, what is further off adds nothing to a choice that is full.
    return before + (groups[index]?.documents ?? 0) <= mostRows && (units.length > 1 || before < mostChosen);
  });
  const near = units
    .map(({ forms }) => forms.filter(({ weight }) => weight >= nearWeight))
    .filter((each) => each.length > 0);
  const every = {
    unit: 0,
    value: 1,
    size: 1,
    documents: total * near.reduce((share, each) => share * Math.min(1, rowsOf(each) / total), 1),
    query: near.map((each) => `(${anyOf(each)})`).join(" & "),
  };
  const phrases = units.slice(1).flatMap((next, index) => {
    const one = units[index];
    if (!one) return [];
    return phraseOf([one, next], 0.35 * ((rarities[index] ?? 0) + (rarities[index + 1] ?? 0)));
  });
  if (drivers.length > 0 || near.length === 0) return { drivers, isCommon: false, groups, phrases };
  return { drivers: [every], isCommon: every.documents > commonFrom(total), groups, phrases };
}
