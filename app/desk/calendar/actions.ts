"use server";
import { clockFor } from "@/app/desk/editions";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { endCalendarLink, makeCalendarLink } from "@/newsroom/calendar/commands";
import { newsDate } from "@/newsroom/date/rules";
import { Nothing } from "@/newsroom/input";
import { adjustPlan } from "@/newsroom/plan/commands";
import { PlanToAdjust } from "@/newsroom/plan/rules";

export const makeCalendarLinkAction = formAction(Nothing, makeCalendarLink);
export const endCalendarLinkAction = formAction(Nothing, endCalendarLink, ({ language }) =>
  texts(language, "plan")("calendar.link.ended"),
);
export const adjustPlanAction = formAction(
  PlanToAdjust,
  adjustPlan,
  async ({ input: { plannedOn }, result: { title }, language }) => {
    const t = texts(language, "plan");
    if (!plannedOn) return t("saved");
    const day = { ...(await clockFor(language)), timeZone: "UTC" };
    const date = newsDate(new Date(`${plannedOn}T12:00:00Z`), day, { weekday: true });
    return t("calendar.moved", { headline: title, date });
  },
);
