"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { createTopic, deactivateTopic, reactivateTopic, renameTopic } from "@/newsroom/topic/commands";
import { TopicChosen, TopicToCreate, TopicToRename } from "@/newsroom/topic/rules";

export const createTopicAction = formAction(TopicToCreate, createTopic, said("topics.added"));
export const renameTopicAction = formAction(TopicToRename, renameTopic, said("topics.saved"));
export const deactivateTopicAction = formAction(TopicChosen, deactivateTopic, said("topics.deactivated"));
export const reactivateTopicAction = formAction(TopicChosen, reactivateTopic, said("topics.reactivated"));
