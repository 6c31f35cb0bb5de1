import type { Said } from "@/components/comment/paths";
import { StatusLine } from "@/components/comment/status-line";
import { NewsTime } from "@/components/site/news-time";
import { AfterDot } from "@/components/ui/after-dot";
import { texts } from "@/messages/texts";
import {
  type Commenter,
  confirmHours,
  type OwnAppeal,
  type OwnChoices,
  type OwnCommentShown,
  type OwnSanction,
} from "@/newsroom/commenter/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { OwnCommentItem } from "./own-comment-item";
import { OwnData } from "./own-data";
import { StepButton, StepForm } from "./parts";

type Props = {
  edition: Edition;
  own: Commenter;
  said: Said | null;
  comments: OwnCommentShown[];
  appeals: OwnAppeal[];
  sanctions: OwnSanction[];
  choices: OwnChoices;
};

/** What is somebody's own: warnings, comments with what was decided, letters, data, and the end of it all. */
export function CommenterPage({ edition, own, said, comments, appeals, sanctions, choices }: Props) {
  const t = texts(edition, "commenter");
  return (
    <div className="flex max-w-measure flex-col gap-8 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-heading font-bold">{t("page.title")}</h1>
        <p className="text-muted">
          <bdi>{own.name}</bdi>
          <AfterDot>
            <bdi dir="ltr">{own.email}</bdi>
          </AfterDot>
        </p>
        <StepForm step="leave" edition={edition}>
          <StepButton kind="quiet">{t("page.leave")}</StepButton>
        </StepForm>
      </header>
      {said && <StatusLine refusal={null}>{t(`said.${said}`, { hours: confirmHours })}</StatusLine>}
      {sanctions.map(({ id, kind, until, line }) => (
        <section key={id} aria-labelledby={`sanction-${id}`} className="border-s-4 border-alert ps-4">
          <h2 id={`sanction-${id}`} className="font-bold">
            {t(`sanction.${kind}`)}
          </h2>
          <p>{line}</p>
          {until && (
            <p className="text-small">
              {t("sanction.until")} <NewsTime at={until} edition={edition} time />
            </p>
          )}
          {kind === "warning" && (
            <StepForm step="acknowledge" edition={edition} className="mt-2">
              <input type="hidden" name="sanctionId" value={id} />
              <StepButton>{t("sanction.acknowledge")}</StepButton>
            </StepForm>
          )}
        </section>
      ))}
      <section aria-labelledby="own-comments">
        <h2 id="own-comments" className="border-t-2 border-ink pt-2 text-third font-bold">
          {t("page.comments", { count: comments.length })}
        </h2>
        <ol className="mt-4 flex flex-col gap-4">
          {comments.map((comment) => (
            <li key={comment.id} className="border border-line bg-sheet px-4 py-3">
              <OwnCommentItem
                edition={edition}
                comment={comment}
                appeal={appeals.find(
                  (each) => each.commentId === comment.id && each.version === comment.version,
                )}
              />
            </li>
          ))}
        </ol>
      </section>
      <OwnData edition={edition} choices={choices} />
    </div>
  );
}
