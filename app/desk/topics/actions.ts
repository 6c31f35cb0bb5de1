"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { createTopic, deactivateTopic, reactivateTopic, renameTopic } from "@/newsroom/topic/commands";
import { TopicChosen, TopicToCreate, TopicToRename } from "@/newsroom/topic/rules";

type Said = "added" | "saved" | "deactivated" | "reactivated";

const say =
  (said: Said) =>
  ({ language }: { language: Language }) =>
    texts(language, "outlet")(`topics.${said}`);

export const createTopicAction = formAction(TopicToCreate, createTopic, say("added"));
export const renameTopicAction = formAction(TopicToRename, renameTopic, say("saved"));
export const deactivateTopicAction = formAction(TopicChosen, deactivateTopic, say("deactivated"));
export const reactivateTopicAction = formAction(TopicChosen, reactivateTopic, say("reactivated"));
