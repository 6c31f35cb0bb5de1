import type { Edition } from "@/newsroom/edition/rules";
import { type Asked, akin, heldBy, withKin } from "./asked";
import { kinship, nearWeight, soughtKeys, soundsLike, sureWeight } from "./kinship";
import type { Form, Unit } from "./plan";
import { likeness, splitsOf } from "./repair";
import { isStopWord } from "./stop-words";
import { type Audience, type Held, loadHeldUnscoped, loadLookAlikesUnscoped } from "./vocabulary";

/** Repairs of a word that are tried, and how much less likely than the likeliest they may be. */
const mostRepairs = 3;
const repairSpread = 0.12;
/** A word that so few hold may be a slip of theirs: one that is like it and held by so many times more is sought as well. */
const rareShare = 4_000;
const moreCommon = 5;
/** What the repair of a word tells that some hold. */
const doubtWeight = 0.6;
/** From here on a repair is taken for what was meant, and the word is not taken apart. */
const certain = 0.7;

export type Expansion = {
  units: Unit[];
  /** Words that nobody wrote, each with what was most likely meant. */
  repaired: Map<string, string>;
};

type Doubtful = Asked & { forms: Form[] };
type Repair = { weight: number; word: string };

/** What may have been meant by a word that nobody wrote, or hardly anybody, the likeliest first. */
function repairsOf(unit: Doubtful, held: Held[]): Repair[] {
  const own = heldBy(unit.forms);
  const tried = held.flatMap((each) => {
    const weight = likeness(unit.word, each.word, soundsLike(unit, each)) * (own > 0 ? doubtWeight : 1);
    const isKin = kinship(unit, each) >= nearWeight;
    const isCommon = own === 0 || each.documents > own * moreCommon;
    return weight > 0 && !isKin && isCommon ? [{ word: each.word, weight, documents: each.documents }] : [];
  });
  const [best, ...others] = tried.toSorted((a, b) => b.weight - a.weight || b.documents - a.documents);
  if (!best) return [];
  return [best, ...others.filter(({ weight }) => weight > best.weight - repairSpread)].slice(0, mostRepairs);
}

/** Two words of the vocabulary that a word is made of, those that are held by most. */
function halvesOf(word: string, held: Held[]): [string, string] | undefined {
  const documents = new Map(held.map((each) => [each.word, each.documents]));
  const rank = (halves: string[]) => Math.min(...halves.map((half) => documents.get(half) ?? 0));
  const [best] = splitsOf(word).toSorted((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? best : undefined;
}

/** Forms of the words that a repair found, less by as much as it is doubtful. */
const repairedForms = (repairs: Repair[], words: Map<string, Asked>, held: Held[]) =>
  repairs.flatMap(({ word, weight }) => {
    const asked = words.get(word);
    return asked
      ? akin(asked, held).map((form) => ({ ...form, weight: form.weight * weight, isRepair: true as const }))
      : [];
  });

type Found = { repairs: Map<string, Repair[]>; apart: Map<string, [string, string]> };

/** What doubtful words may have been meant to be: others like them, or two. */
async function findMeant(
  edition: Edition,
  doubtful: Doubtful[],
  held: Held[],
  audience: Audience,
): Promise<Found> {
  const words = doubtful.map(({ word }) => word);
  const lookAlikes = await loadLookAlikesUnscoped(edition.key, words, audience);
  const repairs = new Map(
    doubtful.map((unit) => {
      const heard = held.filter((each) => soundsLike(unit, each));
      return [unit.word, repairsOf(unit, [...heard, ...lookAlikes])];
    }),
  );
  const isUncertain = ({ word, forms }: Doubtful) =>
    heldBy(forms) === 0 && (repairs.get(word)?.[0]?.weight ?? 0) < certain;
  return { repairs, apart: await findApart(edition, doubtful.filter(isUncertain), audience) };
}

async function findApart(
  edition: Edition,
  unknown: Doubtful[],
  audience: Audience,
): Promise<Map<string, [string, string]>> {
  const halves = [...new Set(unknown.flatMap(({ word }) => splitsOf(word).flat()))];
  const held = await loadHeldUnscoped(edition.key, halves, [], audience);
  return new Map(
    unknown.flatMap(({ word }) => {
      const best = halvesOf(word, held);
      return best ? [[word, best]] : [];
    }),
  );
}

/** Words without kin get that of words like them, or come apart into two; `held` is what was found akin to all of them. */
export async function repair(
  edition: Edition,
  units: Doubtful[],
  held: Held[],
  total: number,
  audience: Audience,
): Promise<Expansion> {
  const isDoubtful = ({ word, forms }: Doubtful) =>
    /^\p{L}{3,}$/u.test(word) && heldBy(forms, sureWeight) <= Math.max(1, total / rareShare);
  const doubtful = units.filter(isDoubtful);
  if (doubtful.length === 0) return { units, repaired: new Map() };
  const { repairs, apart } = await findMeant(edition, doubtful, held, audience);
  const words = [...[...repairs.values()].flat().map(({ word }) => word), ...[...apart.values()].flat()];
  const found = await withKin(
    edition.language,
    words.map((word) => ({ word, at: 0 })),
  );
  const kin = await loadHeldUnscoped(edition.key, words, found.flatMap(soughtKeys), audience);
  const asked = new Map(found.map((each) => [each.word, each]));
  const repaired = units.flatMap((unit) => {
    const halves = apart.get(unit.word)?.filter((half) => !isStopWord(half, edition.language));
    if (halves)
      return halves.map((word) => ({
        ...unit,
        word,
        forms: repairedForms([{ word, weight: 1 }], asked, kin),
      }));
    const forms = repairedForms(repairs.get(unit.word) ?? [], asked, kin);
    return [{ ...unit, forms: [...unit.forms, ...forms] }];
  });
  const meant = doubtful.flatMap(({ word, forms }) => {
    const likeliest = apart.get(word)?.join(" ") ?? repairs.get(word)?.[0]?.word;
    return heldBy(forms) === 0 && likeliest ? [[word, likeliest] as const] : [];
  });
  return { units: repaired, repaired: new Map(meant) };
}
