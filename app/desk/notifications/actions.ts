"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { chooseNotices } from "@/newsroom/notification/choosing";
import { markRead } from "@/newsroom/notification/commands";
import { followNews, unfollowNews } from "@/newsroom/notification/following";
import { FollowChosen, NoticesToChoose, NotificationsSeen, ToFollow } from "@/newsroom/notification/input";

type Sentence = "saved" | "followed.done" | "followed.undone";
const said =
  (sentence: Sentence) =>
  ({ language }: { language: Language }) =>
    texts(language, "notices")(sentence);

export const markReadAction = formAction(NotificationsSeen, markRead);
export const chooseNoticesAction = formAction(NoticesToChoose, chooseNotices, said("saved"));
export const followAction = formAction(ToFollow, followNews, said("followed.done"));
export const unfollowAction = formAction(FollowChosen, unfollowNews, said("followed.undone"));
