"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { amendCorrection, correctArticle, takeBackCorrection } from "@/newsroom/correction/commands";
import { CorrectionToAmend, CorrectionToMake, CorrectionToTakeBack } from "@/newsroom/correction/rules";

export const correctArticleAction = formAction(CorrectionToMake, correctArticle, ({ language }) =>
  texts(language, "corrections")("done.added"),
);
export const amendCorrectionAction = formAction(CorrectionToAmend, amendCorrection, ({ language }) =>
  texts(language, "corrections")("done.amended"),
);
export const takeBackCorrectionAction = formAction(CorrectionToTakeBack, takeBackCorrection, ({ language }) =>
  texts(language, "corrections")("done.takenBack"),
);
