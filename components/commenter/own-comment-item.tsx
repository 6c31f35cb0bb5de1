import { threadPath } from "@/components/comment/paths";
import { NewsTime } from "@/components/site/news-time";
import { AfterDot } from "@/components/ui/after-dot";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import { partAnchor } from "@/newsroom/comment-policy/parts";
import type { PolicyParagraph } from "@/newsroom/comment-policy/rules";
import {
  appealHours,
  editMinutes,
  maxAppealLength,
  type OwnAppeal,
  type OwnCommentShown,
} from "@/newsroom/commenter/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { fieldClass, StepButton, StepForm } from "./parts";

type Props = { edition: Edition; comment: OwnCommentShown; appeal?: OwnAppeal | undefined };

/** One's own comment: where it stands and why, and what can be done with it. */
export function OwnCommentItem({ edition, comment, appeal }: Props) {
  const t = texts(edition, "commenter");
  const { id, text, state, headline, isStoryPublic, line, paragraph } = comment;
  const story = { id: comment.articleId, edition: edition.key, slug: "-" };
  return (
    <article aria-labelledby={`own-${id}`} className="flex flex-col gap-2">
      <header className="text-small text-muted">
        <h3 id={`own-${id}`} className="font-bold text-ink">
          {t(`state.${state}`)}
          {comment.editedAt && <AfterDot>{t("page.edited")}</AfterDot>}
        </h3>
        <NewsTime at={comment.createdAt} edition={edition} time />
        {isStoryPublic && (
          <AfterDot>
            <a
              href={state === "approved" ? threadPath(story, id) : `/${edition.key}/a/${comment.articleId}`}
              rel="nofollow"
              className="link"
            >
              <bdi>
                <InOrder text={headline} />
              </bdi>
            </a>
          </AfterDot>
        )}
      </header>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        <InOrder text={text} />
      </p>
      {state === "rejected" && (
        <div className="border-s-4 border-line ps-4 text-small">
          <p className="font-bold">{line ?? t("page.noLine")}</p>
          {paragraph && <PolicyQuoted edition={edition} paragraph={paragraph} />}
          {appeal ? (
            <AppealState edition={edition} appeal={appeal} />
          ) : (
            <AppealForm edition={edition} id={id} />
          )}
        </div>
      )}
      {comment.isEditable && isStoryPublic && (
        <details>
          <summary className="link cursor-pointer text-small font-bold">
            {t("edit.label", { minutes: editMinutes })}
          </summary>
          <StepForm step="edit" edition={edition} className="mt-2 flex flex-col gap-2">
            <input type="hidden" name="commentId" value={id} />
            <input type="hidden" name="version" value={comment.version} />
            <textarea
              name="text"
              aria-label={t("edit.text")}
              rows={6}
              required
              dir="auto"
              defaultValue={text}
              className={fieldClass}
            />
            <StepButton>{t("edit.save")}</StepButton>
          </StepForm>
        </details>
      )}
      <details>
        <summary className="link cursor-pointer text-small">{t("remove.label")}</summary>
        <StepForm step="remove" edition={edition} className="mt-2 flex flex-col gap-2">
          <input type="hidden" name="commentId" value={id} />
          <p className="text-small">{t("remove.note")}</p>
          <StepButton>{t("remove.confirm")}</StepButton>
        </StepForm>
      </details>
    </article>
  );
}

/** Asks for another moderator's look. */
function AppealForm({ edition, id }: { edition: Edition; id: string }) {
  const t = texts(edition, "commenter");
  return (
    <details className="mt-2">
      <summary className="link cursor-pointer font-bold">{t("appeal.label")}</summary>
      <StepForm step="appeal" edition={edition} className="mt-2 flex flex-col gap-2">
        <input type="hidden" name="commentId" value={id} />
        <label className="flex flex-col gap-1">
          <span>{t("appeal.words", { hours: appealHours })}</span>
          <textarea
            name="words"
            rows={4}
            required
            maxLength={maxAppealLength}
            dir="auto"
            className={fieldClass}
          />
        </label>
        <StepButton>{t("appeal.send")}</StepButton>
      </StepForm>
    </details>
  );
}

/** What became of an appeal, or by when it is answered. */
function AppealState({ edition, appeal }: { edition: Edition; appeal: OwnAppeal }) {
  const t = texts(edition, "commenter");
  return appeal.outcome ? (
    <p>
      {t(`appeal.${appeal.outcome}`)} <bdi>{appeal.answer}</bdi>
    </p>
  ) : (
    <p>
      {t("appeal.waiting")} <NewsTime at={appeal.dueAt} edition={edition} time />
    </p>
  );
}

/** The paragraph of the policy that a decision rests on, as it stood then. */
function PolicyQuoted({ edition, paragraph }: { edition: Edition; paragraph: PolicyParagraph }) {
  const { version, key, text } = paragraph;
  return (
    <p>
      <bdi>
        <InOrder text={text} />
      </bdi>
      <AfterDot>
        <a href={`${policyPath(paragraph.edition, version)}#${partAnchor(key)}`} className="link">
          {texts(edition, "policy")("paragraph")}
        </a>
      </AfterDot>
    </p>
  );
}
