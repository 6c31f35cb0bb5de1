"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { describePicture } from "@/newsroom/picture/commands";
import { PictureToDescribe } from "@/newsroom/picture/input";

export const describePictureAction = formAction(PictureToDescribe, describePicture, ({ language }) =>
  texts(language, "pictures")("describe.saved"),
);
