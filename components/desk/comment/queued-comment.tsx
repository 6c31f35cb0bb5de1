import { DeskTime } from "@/components/desk/desk-time.client";
import { Badge } from "@/components/ui/badge";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import type { Verdict } from "@/newsroom/comment/verdicts";
import type { Language } from "@/newsroom/language/rules";
import { findingText } from "./finding-text";
import { MarkedText } from "./marked-text";

type Props = { comment: CommentInQueue; language: Language };

/** A comment as a moderator reads it: who, where, what, and what the checks noticed. */
export function QueuedComment({ comment, language }: Props) {
  const t = texts(language, "comments");
  const matches = comment.verdicts.flatMap((verdict) => verdict.matches);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-muted">
        <Words of={comment.name} className="text-title font-bold wrap-anywhere text-ink">
          <MarkedText text={comment.name} field="name" matches={matches} />
        </Words>
        <bdi dir="ltr">{comment.email}</bdi>
        <DeskTime at={comment.createdAt} />
      </p>
      <p className="text-small">
        <a href={`/${comment.edition}/a/${comment.articleId}`}>
          <Words of={comment.headline} className="wrap-anywhere" />
        </a>
      </p>
      {comment.parentName !== null && comment.parentText !== null && (
        <p className="line-clamp-2 border-s-3 border-line ps-3 text-small wrap-anywhere text-muted">
          <Sentence text={t("queue.answers", { name: comment.parentName, text: comment.parentText })} />
        </p>
      )}
      <Words of={comment.text} as="p" className="max-w-measure wrap-anywhere whitespace-pre-line text-body">
        <MarkedText text={comment.text} field="text" matches={matches} />
      </Words>
      <Noticed verdicts={comment.verdicts} language={language} />
      <Decision comment={comment} language={language} />
    </div>
  );
}

function Noticed({ verdicts, language }: { verdicts: Verdict[]; language: Language }) {
  const t = texts(language, "comments");
  if (verdicts.length === 0) return <p className="text-small text-muted">{t("checks.none")}</p>;
  return (
    <ul aria-label={t("checks.label")} className="flex flex-wrap gap-2">
      {verdicts.map((verdict) => (
        <li key={verdict.check}>
          <Badge tone={verdict.answer === "approve" ? "ok" : "warn"}>
            <Sentence text={findingText(language, verdict)} />
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Decision({ comment, language }: Props) {
  const t = texts(language, "comments");
  if (!comment.decidedAt) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-small text-muted">
      <span>
        <Words of={comment.decidedByName ?? t("queue.system")} /> <DeskTime at={comment.decidedAt} />
      </span>
      {comment.reason && (
        <span className="wrap-anywhere">
          <Sentence text={t("queue.because", { reason: comment.reason })} />
        </span>
      )}
    </p>
  );
}
