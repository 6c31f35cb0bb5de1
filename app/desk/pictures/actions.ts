"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { describePicture } from "@/newsroom/picture/commands";
import { PictureWords } from "@/newsroom/picture/rules";

const Description = PictureWords.extend({
  id: z.string().max(20),
  isDecorative: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});

export const describePictureAction = formAction(Description, describePicture, ({ language }) =>
  texts(language, "pictures")("describe.saved"),
);
