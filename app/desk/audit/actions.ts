"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { keepHistory } from "@/newsroom/audit/commands";
import { HistoryToKeep } from "@/newsroom/audit/rules";

export const keepHistoryAction = formAction(HistoryToKeep, keepHistory, ({ language }) =>
  texts(language, "audit")("keep.saved"),
);
