import { ActionForm } from "@/components/ui/action-form.client";
import { Badge } from "@/components/ui/badge";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence } from "@/components/ui/words";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { checkOf } from "@/newsroom/fitness/checks";
import { type Finding, problemOf } from "@/newsroom/fitness/judging";
import { type StoryFitness as Judged, passLimits } from "@/newsroom/fitness/rules";
import type { Language } from "@/newsroom/language/rules";
import { PassedList } from "./passed-list";

type Actions = { pass: FormAction<void>; heed: FormAction<void> };
type Props = {
  articleId: string;
  fitness: Judged;
  /** Whether this person may leave something as it is: what only warns, and what blocks. */
  may: { warn: boolean; block: boolean };
  /** Whether the list stands open: for who is about to decide. */
  isOpen: boolean;
  actions: Actions;
  language: Language;
};

/** What stands between a story and its readers, and what is only to be seen, each with the way to its place. */
export function StoryFitness({ articleId, fitness, may, isOpen, actions, language }: Props) {
  const { findings, passed } = fitness;
  const t = texts(language, "fitness");
  if (findings.length === 0 && passed.length === 0) return null;
  const parts = (["block", "warn"] as const)
    .map((severity) => ({ severity, found: findings.filter((one) => one.severity === severity) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section aria-label={t("story.title")} className="flex flex-col gap-2 border border-line bg-sheet p-4">
      <h2 className="font-bold">{t("story.title")}</h2>
      {parts.map(({ severity, found }) => (
        <details key={severity} open={isOpen}>
          <summary className="min-h-10 cursor-pointer py-2">
            <Badge tone={severity === "block" ? "alert" : "warn"}>
              {t(severity === "block" ? "story.blocking" : "story.warning", { count: found.length })}
            </Badge>
          </summary>
          <ul className="flex flex-col gap-3">
            {found.map((finding) => (
              <FoundPlace
                key={`${finding.field} ${finding.check} ${finding.messageKey} ${finding.words}`}
                articleId={articleId}
                finding={finding}
                isPassable={may[severity] && checkOf(finding.check).isPassable === true}
                pass={actions.pass}
                language={language}
              />
            ))}
          </ul>
        </details>
      ))}
      <PassedList
        articleId={articleId}
        passed={passed}
        heed={may.warn ? actions.heed : null}
        language={language}
      />
    </section>
  );
}

type PlaceProps = {
  articleId: string;
  finding: Finding;
  isPassable: boolean;
  pass: FormAction<void>;
  language: Language;
};

function FoundPlace({ articleId, finding, isPassable, pass, language }: PlaceProps) {
  const t = texts(language, "fitness");
  const { check, field, words } = finding;
  return (
    <li className="border-s-2 border-line ps-3">
      <a href={`${deskStoryPath(articleId)}/edit#${field}`} className="wrap-anywhere">
        <Sentence text={problemText(language, problemOf(finding))} />
      </a>
      {isPassable && words !== undefined ? (
        <details>
          <summary className="min-h-10 cursor-pointer py-2 text-caption text-muted">
            {t("story.pass")}
          </summary>
          <ActionForm action={pass} label={t("story.pass")} className="flex flex-col gap-2">
            <input type="hidden" name="articleId" value={articleId} />
            <input type="hidden" name="check" value={check} />
            <input type="hidden" name="words" value={words} />
            <TextField name="reason" label={t("story.passReason")} maxLength={passLimits.reason} />
            <SubmitButton variant="quiet" className="self-start">
              {t("story.pass")}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </li>
  );
}
