import { AfterDot } from "@/components/ui/after-dot";
import { Badge, type Tone } from "@/components/ui/badge";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { TermKind } from "@/newsroom/house-style/checks/terms";
import type { TermWords } from "@/newsroom/house-style/rules";
import type { Language } from "@/newsroom/language/rules";

const tones: Record<TermKind, Tone> = { forbidden: "alert", loaded: "warn", spelling: "neutral" };

/** Of which kind a word is. */
export function KindBadge({ kind, language }: { kind: TermKind; language: Language }) {
  return <Badge tone={tones[kind]}>{texts(language, "style")(`list.kinds.${kind}`)}</Badge>;
}

/** What else is said of a word: other spellings, what is written instead, why. */
export function TermDetails({ term, language }: { term: TermWords; language: Language }) {
  const t = texts(language, "style");
  const parts = [
    ...(term.others ? [{ label: t("list.others"), words: term.others }] : []),
    ...(term.instead ? [{ label: t("list.instead"), words: term.instead }] : []),
    ...(term.note ? [{ label: t("list.noteField"), words: term.note }] : []),
  ];
  const [first, ...rest] = parts;
  if (!first) return null;
  return (
    <p className="text-small text-muted">
      {first.label}: <Words of={first.words} />
      {rest.map(({ label, words }) => (
        <AfterDot key={label}>
          {label}: <Words of={words} />
        </AfterDot>
      ))}
    </p>
  );
}
