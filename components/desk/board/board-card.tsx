import { DeskTime } from "@/components/desk/desk-time.client";
import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { FlagMarks } from "@/components/desk/flag/flag-marks";
import { WhoIsAt } from "@/components/desk/live/live-stories.client";
import { ReviewerLine } from "@/components/desk/review/reviewer-line";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { ListedArticle } from "@/newsroom/article/listing";
import { isArticleStepPossible } from "@/newsroom/article/steps";
import { boardVerbs } from "@/newsroom/board/rules";
import { nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

export type BoardActions = Record<(typeof boardVerbs)[number], FormAction<void>>;

type Props = { row: ListedArticle; actions: BoardActions; language: Language };

/** A story in its column, and the steps that move it from there without a further word. */
export function BoardCard({ row, actions, language }: Props) {
  const t = texts(language, "stories");
  const title = row.headline.trim() || t("untitled");
  const section = nearest(row.sectionNames, language)?.name;
  // What readers have already, or are promised, need not be reviewed again; nor is there anything to read of a plan.
  const isDone = row.isPromised || (row.publicState === "published" && !row.hasUnpublishedChanges);
  const isOffered = (verb: (typeof boardVerbs)[number]) =>
    isArticleStepPossible(row, verb) && !(verb === "submit" && (row.isPlanned || isDone));
  const verbs = boardVerbs.filter(isOffered);
  return (
    <li className="flex flex-col gap-1 rounded-control border border-line bg-sheet p-2 text-small break-inside-avoid">
      <a href={deskStoryPath(row.id)} className="font-bold wrap-anywhere">
        <Words of={title} />
      </a>
      <span className="text-caption text-muted">
        {section ? <Words of={section} /> : t("noSection")}
        <AfterDot>
          <DeskTime at={row.savedAt} as="ago" />
        </AfterDot>
        <span className="ms-2 empty:hidden">
          <EmbargoMark until={row.embargoUntil} isShort language={language} />
        </span>
        <FlagMarks flags={row.flags} language={language} />
      </span>
      <ReviewerLine reviewer={row.reviewer} language={language} />
      <WhoIsAt id={row.id} />
      {verbs.map((verb) => (
        <ActionForm key={verb} action={actions[verb]} className="print:hidden">
          <input type="hidden" name="articleId" value={row.id} />
          <input type="hidden" name="version" value={row.version} />
          <SubmitButton
            variant="plain"
            aria-label={texts(language, "plan")(`board.${verb}Named`, { headline: title })}
          >
            {t(`verb.${verb}`)}
          </SubmitButton>
        </ActionForm>
      ))}
    </li>
  );
}
