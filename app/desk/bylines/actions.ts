"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import {
  changeByline,
  createByline,
  deactivateByline,
  linkByline,
  reactivateByline,
} from "@/newsroom/byline/commands";
import { BylineChosen, BylineToChange, BylineToCreate, BylineToLink } from "@/newsroom/byline/rules";
import type { Language } from "@/newsroom/language/rules";

type Said = "added" | "saved" | "deactivated" | "reactivated" | "linked";

const say =
  (said: Said) =>
  ({ language }: { language: Language }) =>
    texts(language, "outlet")(`bylines.${said}`);

export const createBylineAction = formAction(BylineToCreate, createByline, say("added"));
export const changeBylineAction = formAction(BylineToChange, changeByline, say("saved"));
export const linkBylineAction = formAction(BylineToLink, linkByline, say("linked"));
export const deactivateBylineAction = formAction(BylineChosen, deactivateByline, say("deactivated"));
export const reactivateBylineAction = formAction(BylineChosen, reactivateByline, say("reactivated"));
