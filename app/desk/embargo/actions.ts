"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { StoryChosen } from "@/newsroom/article/rules";
import { liftEmbargo, setEmbargo } from "@/newsroom/embargo/commands";
import { EmbargoToSet } from "@/newsroom/embargo/rules";

export const setEmbargoAction = formAction(EmbargoToSet, setEmbargo, ({ language, result }) =>
  texts(language, "stories")(result.live > 0 ? "embargo.isSetButLive" : "embargo.isSet", {
    count: result.live,
  }),
);
export const liftEmbargoAction = formAction(StoryChosen, liftEmbargo, ({ language }) =>
  texts(language, "stories")("embargo.lifted"),
);
