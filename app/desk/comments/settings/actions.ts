"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { setCommentRule } from "@/newsroom/comment/settings/commands";
import { RuleToSet } from "@/newsroom/comment/settings/input";

export const setCommentRuleAction = formAction(RuleToSet, setCommentRule, ({ language }) =>
  texts(language, "commentSettings")("saved"),
);
