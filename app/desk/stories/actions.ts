"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { deskStoryPath } from "@/newsroom/address/rules";
import {
  publishArticle,
  recallArticle,
  republishArticle,
  requestChanges,
  submitArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { type ArticleVerb, maxReasonLength } from "@/newsroom/article/rules";
import { createArticle, restoreRevision } from "@/newsroom/article/writing";
import { editionKeys } from "@/newsroom/edition/rules";

const reason = z.string().max(maxReasonLength, "reasonTooLong").optional();
const articleId = z.string().max(20);
const version = z.coerce.number().int().min(1);
const Words = z.object({ articleId, version, reason });
const Story = z.object({ articleId, reason });

/** After a step the story's own page says what it did, and where the story stands now. */
const toStory =
  (verb: ArticleVerb) =>
  ({ input }: { input: { articleId: string } }) =>
    redirect(`${deskStoryPath(input.articleId)}?done=${verb}`);

export const createArticleAction = formAction(
  z.object({ edition: z.enum(editionKeys), translationOf: z.string().max(20).optional() }),
  createArticle,
  ({ result }) => redirect(`${deskStoryPath(result.id)}/edit`),
);
export const submitArticleAction = formAction(Words, submitArticle, toStory("submit"));
export const recallArticleAction = formAction(Story, recallArticle, toStory("recall"));
export const requestChangesAction = formAction(Words, requestChanges, toStory("requestChanges"));
export const publishArticleAction = formAction(Words, publishArticle, toStory("publish"));
export const withdrawArticleAction = formAction(Story, withdrawArticle, toStory("withdraw"));
export const republishArticleAction = formAction(Story, republishArticle, toStory("republish"));
export const restoreRevisionAction = formAction(
  z.object({ articleId, version, number: z.coerce.number().int().min(1) }),
  restoreRevision,
  ({ input }) => redirect(`${deskStoryPath(input.articleId)}/edit`),
);
