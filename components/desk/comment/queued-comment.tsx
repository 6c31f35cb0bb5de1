import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import type { Verdict } from "@/newsroom/comment/verdicts";
import type { Language } from "@/newsroom/language/rules";
import { findingText } from "./finding-text";
import { MarkedText } from "./marked-text";

type Props = { comment: CommentInQueue; language: Language };

/**
 * A comment as a moderator reads it: who and where in a line, what, and in another what the checks and readers said. A long
 * one is shown whole when it is looked at.
 */
export function QueuedComment({ comment, language }: Props) {
  const t = texts(language, "comments");
  const matches = comment.verdicts.flatMap((verdict) => verdict.matches);
  return (
    <div className="flex flex-col gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-meta text-muted">
        <Words of={comment.name} className="text-small font-bold wrap-anywhere text-ink">
          <MarkedText text={comment.name} field="name" matches={matches} />
        </Words>
        {comment.standing === "reader" ? (
          <bdi dir="ltr" className="wrap-anywhere">
            {comment.email}
          </bdi>
        ) : (
          <span className="font-bold text-accent">{t(`queue.standing.${comment.standing}`)}</span>
        )}
        <DeskTime at={comment.createdAt} as="ago" />
        {comment.editedAt ? <span>{t("queue.edited")}</span> : null}
        {comment.isFeatured ? <span className="font-bold text-success">{t("queue.featured")}</span> : null}
        {comment.isPinned ? <span className="font-bold text-success">{t("queue.pinned")}</span> : null}
        <a href={`/${comment.edition}/a/${comment.articleId}`} className="max-w-full min-w-0">
          {/* Cut where it ends, in whichever direction it runs. */}
          <Words of={comment.headline} className="block truncate text-as-page" />
        </a>
      </p>
      {comment.parentName !== null && comment.parentText !== null && (
        <p className="line-clamp-1 border-s-3 border-line ps-2 text-meta wrap-anywhere text-muted group-focus-within:line-clamp-3">
          <Sentence text={t("queue.answers", { name: comment.parentName, text: comment.parentText })} />
        </p>
      )}
      <Words
        of={comment.text}
        as="p"
        className="line-clamp-3 w-fit max-w-[72ch] text-brief wrap-anywhere whitespace-pre-line group-focus-within:line-clamp-none"
      >
        <MarkedText text={comment.text} field="text" matches={matches} />
      </Words>
      <Noticed verdicts={comment.verdicts} language={language} />
      <Reported reports={comment.reports} language={language} />
      <Decision comment={comment} language={language} />
    </div>
  );
}

/** Nothing is said where nothing was noticed. */
function Noticed({ verdicts, language }: { verdicts: Verdict[]; language: Language }) {
  const t = texts(language, "comments");
  if (verdicts.length === 0) return null;
  return (
    <ul aria-label={t("checks.label")} className="flex flex-wrap gap-x-4 text-meta text-warn">
      {verdicts.map((verdict) => (
        <li
          key={verdict.check}
          className={`flex items-center gap-1.5 ${verdict.answer === "approve" ? "text-success" : ""}`}
        >
          <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
          <span>
            <Sentence text={findingText(language, verdict)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reported({ reports, language }: { reports: CommentInQueue["reports"]; language: Language }) {
  const t = texts(language, "comments");
  if (reports.length === 0) return null;
  return (
    <ul aria-label={t("queue.reports.label")} className="flex flex-col text-meta text-alert">
      {reports.map(({ ground, count, words }) => (
        <li key={ground} className="wrap-anywhere">
          {t(`report.grounds.${ground as "other"}`)}
          <AfterDot>{t("queue.reports.count", { count })}</AfterDot>
          {words.map((each) => (
            <span key={each} className="text-muted">
              {" "}
              «<Words of={each} />»
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Decision({ comment, language }: Props) {
  const t = texts(language, "comments");
  if (!comment.decidedAt) return null;
  const why = [comment.reasonLabel, comment.reason].filter(Boolean).join(": ");
  return (
    <p className="flex flex-wrap gap-x-3 text-meta text-muted">
      <span>
        <Words of={comment.decidedByName ?? t("queue.system")} /> <DeskTime at={comment.decidedAt} as="ago" />
      </span>
      {why ? (
        <span className="wrap-anywhere">
          <Sentence text={t("queue.because", { reason: why })} />
        </span>
      ) : null}
    </p>
  );
}
