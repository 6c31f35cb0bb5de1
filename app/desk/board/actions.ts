"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { recallArticle, submitArticle } from "@/newsroom/article/commands";
import { StoryStep, WordsStep } from "@/newsroom/article/rules";

// On the board one stays where one is.
export const submitOnBoardAction = formAction(WordsStep, submitArticle, ({ language }) =>
  texts(language, "stories")("done.submit"),
);
export const recallOnBoardAction = formAction(StoryStep, recallArticle, ({ language }) =>
  texts(language, "stories")("done.recall"),
);
