"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { keepTemplate, removeTemplate } from "@/newsroom/template/commands";
import { TemplateChosen, TemplateToKeep } from "@/newsroom/template/rules";

export const keepTemplateAction = formAction(TemplateToKeep, keepTemplate, ({ input, language }) =>
  texts(language, "stories")("template.kept", { template: input.name }),
);
export const removeTemplateAction = formAction(TemplateChosen, removeTemplate, ({ language }) =>
  texts(language, "stories")("template.removed"),
);
