import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

export type FillOption = { value: string; label: string };
type Named = { id: string; name: string };
type Lists = { sections: Named[]; topics: Named[]; bylines: Named[] };

/** Everything that may fill a container of an edition. */
export function fillOptions(language: Language, { sections, topics, bylines }: Lists): FillOption[] {
  const t = texts(language, "fronts");
  const of = (kind: "section" | "topic" | "byline", named: Named[]) =>
    named.map(({ id, name }) => ({ value: `${kind}:${id}`, label: `${t(`fill.${kind}`)}: ${name}` }));
  return [
    ...(["newest", "mostRead", "nothing"] as const).map((value) => ({ value, label: t(`fill.${value}`) })),
    ...of("section", sections),
    ...of("topic", topics),
    ...of("byline", bylines),
  ];
}
