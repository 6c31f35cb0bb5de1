import { ComparedRuns } from "@/components/article/compared-runs";
import { texts } from "@/messages/texts";
import type { PartComparison } from "@/newsroom/article/comparison";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

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
              <ComparedRuns runs={runs} language={language} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
