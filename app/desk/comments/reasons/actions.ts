"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import {
  addReason,
  bringBackReason,
  changeReason,
  moveReason,
  retireReason,
} from "@/newsroom/comment-reason/commands";
import { ReasonChosen, ReasonToAdd, ReasonToChange, ReasonToMove } from "@/newsroom/comment-reason/rules";
import type { Language } from "@/newsroom/language/rules";

const say =
  (what: "added" | "changed" | "retired" | "back") =>
  ({ language }: { language: Language }) =>
    texts(language, "comments")(`reasons.done.${what}`);

export const addReasonAction = formAction(ReasonToAdd, addReason, say("added"));
export const changeReasonAction = formAction(ReasonToChange, changeReason, say("changed"));
export const moveReasonAction = formAction(ReasonToMove, moveReason);
export const retireReasonAction = formAction(ReasonChosen, retireReason, say("retired"));
export const bringBackReasonAction = formAction(ReasonChosen, bringBackReason, say("back"));
