"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { keepView, removeView } from "@/newsroom/view/commands";
import { ViewChosen, ViewToKeep } from "@/newsroom/view/rules";

export const keepViewAction = formAction(ViewToKeep, keepView, ({ input, language }) =>
  texts(language, "stories")("views.kept", { view: input.name }),
);
export const removeViewAction = formAction(ViewChosen, removeView, ({ language }) =>
  texts(language, "stories")("views.removed"),
);
