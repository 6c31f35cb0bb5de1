"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { submitArticle } from "@/newsroom/article/commands";

const Submission = z.object({ articleId: z.string(), version: z.coerce.number().int() });

/** Hands the words that the writer sees to the editors. */
export const submitArticleAction = formAction(Submission, submitArticle, ({ language }) =>
  texts(language, "editor")("submit.done"),
);
