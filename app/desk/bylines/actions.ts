"use server";
import { formAction } from "@/app/form-action";
import { nestedFields } from "@/app/nested-fields";
import { renew } from "@/app/renew";
import { texts } from "@/messages/texts";
import {
  changeByline,
  createByline,
  deactivateByline,
  linkByline,
  reactivateByline,
} from "@/newsroom/byline/commands";
import { BylineChosen, BylineToChange, BylineToCreate, BylineToLink } from "@/newsroom/byline/rules";
import type { Language } from "@/newsroom/edition/rules";
import { tag } from "@/newsroom/touched";

type Said = "added" | "saved" | "deactivated" | "reactivated" | "linked";

/** Names of bylines stand anywhere on the site. */
const say =
  (said: Said) =>
  ({ language }: { language: Language }) => {
    renew(tag.site);
    return texts(language, "outlet")(`bylines.${said}`);
  };

export const createBylineAction = formAction(nestedFields(BylineToCreate), createByline, say("added"));
export const changeBylineAction = formAction(nestedFields(BylineToChange), changeByline, say("saved"));
export const linkBylineAction = formAction(BylineToLink, linkByline, say("linked"));
export const deactivateBylineAction = formAction(BylineChosen, deactivateByline, say("deactivated"));
export const reactivateBylineAction = formAction(BylineChosen, reactivateByline, say("reactivated"));
