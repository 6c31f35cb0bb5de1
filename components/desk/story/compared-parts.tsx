import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { ComparedRun, PartComparison } from "@/newsroom/article/comparison";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

const elements = { same: "span", inserted: "ins", deleted: "del" } as const;

type Props = { parts: PartComparison[]; edition: Edition; language: Language };

/** The parts in which a version differs from another, with what it took out and what it put in. */
export function ComparedParts({ parts, edition, language }: Props) {
  const t = texts(language, "stories");
  if (parts.length === 0) return <p className="text-muted">{t("compare.same")}</p>;
  return (
    <dl className="compared flex flex-col gap-5">
      {parts.map(({ part, runs, isOtherPicture }) => (
        <div key={part}>
          <dt className="text-caption text-muted">{t(`part.${part}`)}</dt>
          <dd className="max-w-measure">
            {isOtherPicture ? <p className="text-muted">{t("compare.otherPicture")}</p> : null}
            <p
              lang={edition.language}
              dir={edition.direction}
              className={`whitespace-pre-line ${part === "headline" ? "text-title font-bold" : ""}`}
            >
              {runs.map((run, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, runs have no other name
                <Run key={index} run={run} language={language} />
              ))}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Neither colour nor line is heard, and few readers of screens say what `ins` and `del` mean. */
function Run({ run: { kind, text }, language }: { run: ComparedRun; language: Language }) {
  const Element = elements[kind];
  const words = <InOrder text={text} />;
  if (kind === "same") return words;
  return (
    <Element>
      <span className="sr-only" lang={language}>
        {` ${texts(language, "stories")(`compare.${kind}`)} `}
      </span>
      {words}
    </Element>
  );
}
