import type { ReactNode } from "react";
import { type Language, languageOf, languages } from "@/newsroom/language/rules";
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

/** Names one after the other, each in its own language, joined as the screen's own joins them. */
export function Names({ of, joined }: { of: string[]; joined: (names: string[]) => string }) {
  return <Sentence text={joined(of.map((name) => `\u2068${name}\u2069`))} />;
}
