"use server";
import { formAction } from "@/app/form-action";
import { markRead } from "@/newsroom/notification/commands";
import { NotificationsSeen } from "@/newsroom/notification/input";

export const markReadAction = formAction(NotificationsSeen, markRead);
