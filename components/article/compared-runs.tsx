import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { ComparedRun } from "@/newsroom/article/comparison";
import type { Language } from "@/newsroom/language/rules";

const elements = { inserted: "ins", deleted: "del" } as const;

type Props = {
  runs: ComparedRun[];
  /** In which it is said what was put in and what was taken out. */
  language: Language;
};

/** A text with what a version took out and what it put in. Neither colour nor line is heard, and few readers of screens say what `ins` and `del` mean. */
export function ComparedRuns({ runs, language }: Props) {
  return runs.map(({ kind, text }, index) => {
    const words = <InOrder text={text} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, runs have no other name
    if (kind === "same") return <span key={index}>{words}</span>;
    const Element = elements[kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Element key={index}>
        <span className="sr-only" lang={language}>
          {` ${texts(language, "stories")(`compare.${kind}`)} `}
        </span>
        {words}
      </Element>
    );
  });
}
