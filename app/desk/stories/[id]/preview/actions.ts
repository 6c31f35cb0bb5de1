"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { makePreviewLink, revokePreviewLink } from "@/newsroom/preview-link/commands";
import { PreviewLinkChosen, PreviewLinkToMake } from "@/newsroom/preview-link/rules";

export const makePreviewLinkAction = formAction(PreviewLinkToMake, makePreviewLink);
export const revokePreviewLinkAction = formAction(PreviewLinkChosen, revokePreviewLink, (_, { language }) =>
  texts(language, "stories")("previewLinks.revoked"),
);
