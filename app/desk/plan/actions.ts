"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { changePlan } from "@/newsroom/plan/commands";
import { planStory } from "@/newsroom/plan/planning";
import { PlanToChange, StoryToPlan } from "@/newsroom/plan/rules";

export const planStoryAction = formAction(StoryToPlan, planStory, ({ result }) =>
  redirect(deskStoryPath(result.id)),
);
export const changePlanAction = formAction(PlanToChange, changePlan, ({ language }) =>
  texts(language, "plan")("saved"),
);
