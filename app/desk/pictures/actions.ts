"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { describePicture } from "@/newsroom/picture/commands";
import { fillPictures } from "@/newsroom/picture/filling";
import { PictureRightsToSet, PicturesToFill, PictureToDescribe } from "@/newsroom/picture/input";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";

export const describePictureAction = formAction(PictureToDescribe, describePicture, ({ language }) =>
  texts(language, "pictures")("describe.saved"),
);

export const setPictureRightsAction = formAction(PictureRightsToSet, setPictureRights, ({ language }) =>
  texts(language, "pictures")("rights.saved"),
);

export const fillPicturesAction = formAction(PicturesToFill, fillPictures, ({ result, language }) =>
  texts(language, "pictures")("fill.saved", { count: result.count }),
);
