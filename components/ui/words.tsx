import type { ReactNode } from "react";
import { type Language, languageOf, languages, numberLocaleOf } from "@/newsroom/language/rules";
import { InOrder } from "./in-order";

type Props = {
  /** The words; what is drawn of them, where that is more, are the children. */
  of: string;
  as?: "bdi" | "p" | "span" | "blockquote";
  /** Of the edition they belong to, where that is known; else their letters tell. */
  language?: Language | undefined;
  className?: string;
  children?: ReactNode;
};

/**
 * What a person or an edition wrote, within a screen that may speak another language: it keeps its direction, and is
 * spoken in its own language (WCAG 3.1.2).
 */
export function Words({ of: words, as: Element = "bdi", language = languageOf(words), ...rest }: Props) {
  const { className, children = <InOrder text={words} /> } = rest;
  return (
    <Element lang={language} dir={language ? languages[language].direction : "auto"} className={className}>
      {children}
    </Element>
  );
}

/** A sentence of ours; what stands between isolates in it (messages put every inserted name there) is not. */
export function Sentence({ text }: { text: string }) {
  return text.split(/\u2068([^\u2069]*)\u2069/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name
    index % 2 === 0 ? part : <Words key={index} of={part} />,
  );
}

/** How a language joins names of people in a sentence. */
export const joinedAsPeople = (names: string[], language: Language) =>
  new Intl.ListFormat(numberLocaleOf(language)).format(names);

type NamesProps = {
  of: string[];
  /** How a language joins them. */
  joined: (names: string[], language: Language) => string;
  /** The screen's own. */
  language: Language;
};

/**
 * Names one after the other. Where all are of one language the list is too: its commas stand on their side, and it runs their
 * way. Where they differ each keeps its own, joined as the screen's language joins them.
 */
export function Names({ of, joined, language }: NamesProps) {
  const [shared, ...others] = new Set(of.map((name) => languageOf(name)));
  if (shared !== undefined && others.length === 0) return <Words of={joined(of, shared)} language={shared} />;
  return (
    <Sentence
      text={joined(
        of.map((name) => `\u2068${name}\u2069`),
        language,
      )}
    />
  );
}
