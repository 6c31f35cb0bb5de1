"use server";
import { redirect } from "next/navigation";
import { formAction, readAction } from "@/app/form-action";
import { wordsPath } from "@/components/desk/comment/settings/paths";
import { texts } from "@/messages/texts";
import {
  addListWords,
  adoptFirstList,
  changeWordList,
  createWordList,
  removeListWords,
  removeWordList,
  switchListOff,
  switchListOn,
} from "@/newsroom/comment/lists/commands";
import {
  ListChosen,
  ListToChange,
  ListToCreate,
  WordsToAdd,
  WordsToRemove,
} from "@/newsroom/comment/lists/rules";
import { tryWordList } from "@/newsroom/comment/lists/trial";
import type { Language } from "@/newsroom/language/rules";

type Said = "change.done" | "change.switchedOn" | "change.switchedOff" | "removed";
const said =
  (key: Said) =>
  ({ language }: { language: Language }) =>
    texts(language, "commentLists")(key);
const toList = ({ result }: { result: { id: string } }) => redirect(`${wordsPath}?list=${result.id}`);

export const createWordListAction = formAction(ListToCreate, createWordList, toList);
export const adoptFirstListAction = formAction(ListToCreate, adoptFirstList, toList);
export const changeWordListAction = formAction(ListToChange, changeWordList, said("change.done"));
export const switchListOnAction = formAction(ListChosen, switchListOn, said("change.switchedOn"));
export const switchListOffAction = formAction(ListChosen, switchListOff, said("change.switchedOff"));
export const removeWordListAction = formAction(ListChosen, removeWordList, () => redirect(wordsPath));
export const addListWordsAction = formAction(WordsToAdd, addListWords, ({ result, language }) =>
  texts(language, "commentLists")("add.done", { added: result.added }),
);
export const removeListWordsAction = formAction(WordsToRemove, removeListWords, said("removed"));
export const tryWordListAction = readAction(ListChosen, tryWordList);
