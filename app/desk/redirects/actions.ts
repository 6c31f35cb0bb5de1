"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { addRedirect, changeRedirect, removeRedirect } from "@/newsroom/redirect/commands";
import { RedirectChosen, RedirectToAdd, RedirectToChange } from "@/newsroom/redirect/rules";

export const addRedirectAction = formAction(RedirectToAdd, addRedirect, said("redirects.added"));
export const changeRedirectAction = formAction(RedirectToChange, changeRedirect, said("redirects.saved"));
export const removeRedirectAction = formAction(RedirectChosen, removeRedirect, said("redirects.removed"));
