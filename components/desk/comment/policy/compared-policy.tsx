import { ComparedRuns } from "@/components/article/compared-runs";
import { texts } from "@/messages/texts";
import type { PolicyPart } from "@/newsroom/comment-policy/parts";
import { compareParts } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { before: PolicyPart[]; after: PolicyPart[]; edition: Edition; language: Language };

/** Two versions of a policy laid over each other, in the words and the direction of their edition. */
export function ComparedPolicy({ before, after, edition, language }: Props) {
  const compared = compareParts(before, after, edition.language);
  const isSame = compared.every(({ runs }) => runs.every(({ kind }) => kind === "same"));
  if (isSame) return <p className="text-muted">{texts(language, "policy")("desk.same")}</p>;
  return (
    <div lang={edition.language} dir={edition.direction} className="flex max-w-measure flex-col gap-2">
      {compared.map(({ key, kind, runs }) => (
        <p key={key} className={{ heading: "font-bold", item: "ps-4", paragraph: "" }[kind]}>
          {kind === "item" ? "– " : null}
          <ComparedRuns runs={runs} language={language} />
        </p>
      ))}
    </div>
  );
}
