"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { setStrictness } from "@/newsroom/fitness/commands";
import { StrictnessToSet } from "@/newsroom/fitness/rules";
import { approveTerm, refuseTerm } from "@/newsroom/house-style/proposals";
import { TermChosen, TermToAdd, TermToChange } from "@/newsroom/house-style/rules";
import { addTerm, changeTerm, removeTerm } from "@/newsroom/house-style/terms";
import type { Language } from "@/newsroom/language/rules";

type Done = "added" | "saved" | "removed" | "approved" | "refused";
const said =
  (done: Done) =>
  ({ language }: { language: Language }) =>
    texts(language, "style")(`list.${done}`);

export const addTermAction = formAction(TermToAdd, addTerm, said("added"));
export const changeTermAction = formAction(TermToChange, changeTerm, said("saved"));
export const removeTermAction = formAction(TermChosen, removeTerm, said("removed"));
export const approveTermAction = formAction(TermChosen, approveTerm, said("approved"));
export const refuseTermAction = formAction(TermChosen, refuseTerm, said("refused"));
export const setStrictnessAction = formAction(StrictnessToSet, setStrictness, ({ language }) =>
  texts(language, "fitness")("saved"),
);
