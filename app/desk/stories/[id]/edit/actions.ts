"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { submitArticle } from "@/newsroom/article/commands";

const Submission = z.object({ articleId: z.string(), version: z.coerce.number().int() });

/** Hands the words that the writer sees to the editors; the surface itself goes on to the story. */
export const submitWordsAction = formAction(Submission, submitArticle);
