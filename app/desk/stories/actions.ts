"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import {
  killArticle,
  recallArticle,
  republishArticle,
  requestChanges,
  spikeArticle,
  submitArticle,
  takeBackArticle,
  unspikeArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { createArticle } from "@/newsroom/article/creating";
import { duplicateArticle } from "@/newsroom/article/duplicating";
import { dropEnd, returnToFronts, setEnd } from "@/newsroom/article/ending";
import { movePromise } from "@/newsroom/article/moving-promise";
import {
  ArticleToCreate,
  EndToSet,
  PromiseToMove,
  StoryChosen,
  StoryStep,
  StoryToDuplicate,
  StoryToKill,
  WordsStep,
} from "@/newsroom/article/rules";
import type { TakenVerb } from "@/newsroom/article/steps";
import { restoreRevision } from "@/newsroom/article/writing";
import { heedFinding, passFinding } from "@/newsroom/fitness/commands";
import { FindingToHeed, FindingToPass } from "@/newsroom/fitness/rules";
import { publishOnFront, StoryToPublish } from "@/newsroom/front/placing";
import type { Language } from "@/newsroom/language/rules";
import { approveArticle } from "@/newsroom/review/commands";
import { ApprovalToGive } from "@/newsroom/review/rules";
import { nameRevision } from "@/newsroom/revision/commands";
import { RevisionToName, RevisionToRestore } from "@/newsroom/revision/rules";

/** After a step the story's own page says what it did, and where the story stands now. */
const toStory =
  (verb: TakenVerb | "takeBack") =>
  ({ input }: { input: { articleId: string } }) =>
    redirect(`${deskStoryPath(input.articleId)}?done=${verb}`);

export const createArticleAction = formAction(ArticleToCreate, createArticle, ({ result }) =>
  redirect(`${deskStoryPath(result.id)}/edit`),
);
export const duplicateArticleAction = formAction(StoryToDuplicate, duplicateArticle, ({ result }) =>
  redirect(`${deskStoryPath(result.id)}/edit`),
);
export const submitArticleAction = formAction(WordsStep, submitArticle, toStory("submit"));
export const recallArticleAction = formAction(StoryStep, recallArticle, toStory("recall"));
export const requestChangesAction = formAction(WordsStep, requestChanges, toStory("requestChanges"));
export const approveArticleAction = formAction(ApprovalToGive, approveArticle, toStory("approve"));
export const publishUpdateAction = formAction(
  StoryToPublish,
  (actor, input) => publishOnFront(actor, input, "update"),
  toStory("publish"),
);
export const publishArticleAction = formAction(StoryToPublish, publishOnFront, toStory("publish"));
export const takeBackArticleAction = formAction(StoryStep, takeBackArticle, toStory("takeBack"));
export const movePromiseAction = formAction(PromiseToMove, movePromise, ({ language }) =>
  texts(language, "stories")("promise.moved"),
);
export const withdrawArticleAction = formAction(StoryStep, withdrawArticle, toStory("withdraw"));
export const spikeArticleAction = formAction(StoryStep, spikeArticle, toStory("spike"));
export const unspikeArticleAction = formAction(StoryStep, unspikeArticle, toStory("unspike"));
export const killArticleAction = formAction(StoryToKill, killArticle, toStory("kill"));
export const republishArticleAction = formAction(StoryStep, republishArticle, toStory("republish"));
const saidOfStory =
  (key: "end.isSet" | "end.dropped" | "end.returned") =>
  ({ language }: { language: Language }) =>
    texts(language, "stories")(key);

export const setEndAction = formAction(EndToSet, setEnd, saidOfStory("end.isSet"));
export const dropEndAction = formAction(StoryChosen, dropEnd, saidOfStory("end.dropped"));
export const returnToFrontsAction = formAction(StoryChosen, returnToFronts, saidOfStory("end.returned"));
export const passFindingAction = formAction(FindingToPass, passFinding, ({ language }) =>
  texts(language, "fitness")("story.passed"),
);
export const heedFindingAction = formAction(FindingToHeed, heedFinding, ({ language }) =>
  texts(language, "fitness")("story.heeded"),
);
export const nameRevisionAction = formAction(RevisionToName, nameRevision, ({ language }) =>
  texts(language, "stories")("revisionNamed"),
);
export const restoreRevisionAction = formAction(RevisionToRestore, restoreRevision, ({ input }) =>
  redirect(`${deskStoryPath(input.articleId)}/edit`),
);
