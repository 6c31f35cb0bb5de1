import { TextAreaField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { correctionLength } from "@/newsroom/correction/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { language: Language; words?: { wrong: string; right: string } };

/** The two texts of a correction: what was wrong, and what is right. */
export function CorrectionTexts({ language, words }: Props) {
  const t = texts(language, "corrections");
  return (["wrong", "right"] as const).map((name) => (
    <TextAreaField
      key={name}
      name={name}
      label={t(`field.${name}`)}
      maxLength={correctionLength}
      {...(words && { defaultValue: words[name] })}
    />
  ));
}
