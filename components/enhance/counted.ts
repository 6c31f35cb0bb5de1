/** The sentence for `count` out of `forms` (made by messages/counted-forms.ts, handed over in the markup). */
export function counted(forms: string | undefined, count: number, locale?: string): string {
  const byCategory = JSON.parse(forms ?? "{}") as Partial<Record<Intl.LDMLPluralRule, string>>;
  const category = count === 0 ? "zero" : new Intl.PluralRules(locale).select(count);
  return (byCategory[category] ?? byCategory.other ?? "").replace("#", count.toLocaleString(locale));
}
