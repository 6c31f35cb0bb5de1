import { formatNumber, type Locale, localeOf } from "@/newsroom/language/rules";

/** A number of each plural category (CLDR 48, as far as our editions have it). */
const samples: Record<Intl.LDMLPluralRule, number> = {
  zero: 0,
  one: 1,
  two: 2,
  few: 3,
  many: 11,
  other: 100,
};

/**
 * A counted sentence for the readers' script, which counts by itself: JSON of its forms by plural category, `zero` for
 * none, with `#` where the number stands.
 */
export function countedForms(locale: Locale, sentence: (count: number) => string): string {
  const rules = new Intl.PluralRules(localeOf(locale).numberLocale);
  const categories = new Set<Intl.LDMLPluralRule>(["zero", ...rules.resolvedOptions().pluralCategories]);
  const forms = [...categories].map((category) => {
    const count = samples[category];
    return [category, sentence(count).replace(formatNumber(locale, count), "#")];
  });
  return JSON.stringify(Object.fromEntries(forms));
}
