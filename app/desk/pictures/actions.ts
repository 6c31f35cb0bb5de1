"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { blurPicture } from "@/newsroom/picture/blurring";
import { describePicture } from "@/newsroom/picture/commands";
import { fillPictures } from "@/newsroom/picture/filling";
import {
  PictureRightsToSet,
  PicturesToFill,
  PictureToBlur,
  PictureToDescribe,
  PictureToReplace,
  ReplacementToTakeBack,
} from "@/newsroom/picture/input";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";
import { replacePicture, takeBackReplacement } from "@/newsroom/picture/replacing";

export const describePictureAction = formAction(PictureToDescribe, describePicture, ({ language }) =>
  texts(language, "pictures")("describe.saved"),
);

export const setPictureRightsAction = formAction(PictureRightsToSet, setPictureRights, ({ language }) =>
  texts(language, "pictures")("rights.saved"),
);

export const fillPicturesAction = formAction(PicturesToFill, fillPictures, ({ result, language }) =>
  texts(language, "pictures")("fill.saved", { count: result.count }),
);

export const replacePictureAction = formAction(PictureToReplace, replacePicture, ({ language }) =>
  texts(language, "pictures")("replace.done"),
);

export const takeBackReplacementAction = formAction(
  ReplacementToTakeBack,
  takeBackReplacement,
  ({ language }) => texts(language, "pictures")("replace.takenBack"),
);

export const blurPictureAction = formAction(PictureToBlur, blurPicture, ({ language }) =>
  texts(language, "pictures")("blur.saved"),
);
