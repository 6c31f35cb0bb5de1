import type { ComponentProps } from "react";
import type { CurrentUser } from "@/app/auth";
import { StoryFitness } from "@/components/desk/fitness/story-fitness";
import { OpenNotes } from "@/components/desk/note/open-notes";
import { ReviewStages } from "@/components/desk/review/review-stages";
import { StepPanel } from "@/components/desk/story/step-panel";
import { TrashButton } from "@/components/desk/trash/trash-button";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import type { DeskArticle } from "@/newsroom/article/rules";
import { availableVerbs } from "@/newsroom/article/steps";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import { getFitness } from "@/newsroom/fitness/queries";
import { getStoryNotes } from "@/newsroom/note/queries";
import { getReview } from "@/newsroom/review/queries";
import { isOwn, reviewProblems } from "@/newsroom/review/rules";
import { isPossible } from "@/newsroom/transition";
import { trashSteps } from "@/newsroom/trash/rules";
import { trashArticleAction } from "../../trash/actions";
import { approveArticleAction, heedFindingAction, passFindingAction, publishUpdateAction } from "../actions";
import { stepsFor } from "../steps";
import { Publishing } from "./publishing";

type Props = {
  user: CurrentUser;
  story: DeskArticle;
  /** The story's whole address under a slug. */
  addressOf: (slug: string) => string;
  /** Whether the panel of its publication stands open. */
  isPublishing: boolean;
  edition: Edition;
  clock: Clock;
};

type Publication = Pick<ComponentProps<typeof Publishing>, "verb" | "action">;

/** What was asked for, what publishing would do, and, apart from it, what else may be done now. */
export async function Decision({ user, story, addressOf, isPublishing, edition, clock }: Props) {
  const { row, state, subject, version } = story;
  const t = texts(user.language, "stories");
  const isChanged = state.publicState === "published" && story.hasUnpublishedChanges;
  const review = state.workState === "in_review" || isChanged ? await getReview(user, row.id) : null;
  const open = review ? reviewProblems(review, user.id) : [];
  const isOwnUpdate =
    availableVerbs(user, state, subject).includes("update") &&
    isChanged &&
    review !== null &&
    isOwn(review, user.id) &&
    open.length === 0;
  const steps = stepsFor(user, story).filter(({ verb }) => verb !== "publish" || open.length === 0);
  const isInPublication = (verb: string) => verb === "publish" || verb === "republish";
  const { threads } = await getStoryNotes(user, row.id);
  // While it goes towards readers, for who writes it and who decides.
  const isJudged =
    steps.some(({ verb }) => verb === "submit" || verb === "publish") || state.workState === "in_review";
  const fitness = isJudged ? await getFitness(user, row.id) : null;
  const publications: Publication[] = [
    ...(isOwnUpdate ? [{ verb: "update", action: publishUpdateAction } as const] : []),
    ...steps.flatMap<Publication>(({ verb, action }) =>
      verb === "publish" || verb === "republish" ? [{ verb, action }] : [],
    ),
  ];
  const findings =
    fitness && fitness.findings.length + fitness.passed.length > 0 ? (
      <StoryFitness
        articleId={row.id}
        fitness={fitness}
        may={{
          warn: can(user, "article:edit", subject),
          block: can(user, "article:edit", subject) && can(user, "article:publish", subject),
        }}
        isOpen={state.workState === "in_review"}
        actions={{ pass: passFindingAction, heed: heedFindingAction }}
        language={user.language}
      />
    ) : null;
  // They stand where they matter: in the panel of who publishes, else by themselves.
  const isInPanel = publications.some(({ verb }) => verb !== "republish");
  return (
    <>
      {state.changesRequested ? (
        <Notice tone="warn">
          <strong>{t("changesWanted")}</strong>
          <Words of={state.changesRequested} as="p" className="wrap-anywhere whitespace-pre-line" />
        </Notice>
      ) : null}
      {state.spikedReason && state.publicState !== "killed" ? (
        <Notice tone="warn">
          <strong>{t("spiked")}</strong>
          <Words of={state.spikedReason} as="p" className="wrap-anywhere whitespace-pre-line" />
        </Notice>
      ) : null}
      <OpenNotes articleId={row.id} threads={threads} edition={edition} language={user.language} />
      {isInPanel ? null : findings}
      {review && review.stages.length > 0 && state.workState === "in_review" ? (
        <ReviewStages
          articleId={row.id}
          version={version}
          review={review}
          approver={can(user, "article:approve", subject) ? user : null}
          action={approveArticleAction}
          language={user.language}
        />
      ) : null}
      {state.workState === "in_review" && open.some(({ messageKey }) => messageKey === "review.ownWords") ? (
        <p>{t("review.ownWords")}</p>
      ) : null}
      {publications.map(({ verb, action }) => (
        <Publishing
          key={verb}
          user={user}
          story={story}
          verb={verb}
          action={action}
          addressOf={addressOf}
          findings={verb === "republish" ? null : findings}
          isOpen={isPublishing && verb !== "republish"}
          edition={edition}
          clock={clock}
        />
      ))}
      <StepPanel
        steps={steps.filter(({ verb }) => !isInPublication(verb))}
        articleId={row.id}
        version={version}
        cancel={t("cancel")}
      />
      {isPossible(trashSteps.article, { place: "newsroom", ...state }) &&
      can(user, "article:trash", subject) ? (
        <TrashButton id={row.id} action={trashArticleAction} label={t("trash")} />
      ) : null}
    </>
  );
}
