"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { submitArticle } from "@/newsroom/article/commands";
import { WordsStep } from "@/newsroom/article/rules";
import { setCommissionedLength } from "@/newsroom/commission/commands";
import { LengthToSet } from "@/newsroom/commission/rules";

/**
 * `submitArticleAction` for the writing surface, which calls it from code once its words are saved. Called so, a
 * redirect would reach the surface as an error: this one only answers, and the surface goes on to the story itself.
 */
export const submitFromSurfaceAction = formAction(WordsStep, submitArticle);

export const setLengthAction = formAction(LengthToSet, setCommissionedLength, ({ input, language }) =>
  texts(language, "editor")(input.words === 0 ? "details.lengthOpen" : "details.lengthSet"),
);
