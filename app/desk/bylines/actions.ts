"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import {
  changeByline,
  createByline,
  deactivateByline,
  linkByline,
  reactivateByline,
} from "@/newsroom/byline/commands";
import { BylineToChange, BylineToCreate, BylineToLink } from "@/newsroom/byline/rules";
import { NamedChosen } from "@/newsroom/name/rules";

export const createBylineAction = formAction(BylineToCreate, createByline, said("bylines.added"));
export const changeBylineAction = formAction(BylineToChange, changeByline, said("bylines.saved"));
export const linkBylineAction = formAction(BylineToLink, linkByline, said("bylines.linked"));
export const deactivateBylineAction = formAction(NamedChosen, deactivateByline, said("bylines.deactivated"));
export const reactivateBylineAction = formAction(NamedChosen, reactivateByline, said("bylines.reactivated"));
