"use server";
import { clockFor } from "@/app/desk/editions";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { movePromiseToDay } from "@/newsroom/article/moving-promise";
import { endCalendarLink, makeCalendarLink } from "@/newsroom/calendar/commands";
import { EntryToMove } from "@/newsroom/calendar/rules";
import { newsDate } from "@/newsroom/date/rules";
import { Nothing } from "@/newsroom/input";
import { adjustPlan } from "@/newsroom/plan/commands";
import { PlanToAdjust } from "@/newsroom/plan/rules";

export const makeCalendarLinkAction = formAction(Nothing, makeCalendarLink);
export const endCalendarLinkAction = formAction(Nothing, endCalendarLink, ({ language }) =>
  texts(language, "plan")("calendar.link.ended"),
);
export const adjustPlanAction = formAction(PlanToAdjust, adjustPlan, ({ language }) =>
  texts(language, "plan")("saved"),
);

/** An intention or a promise on another day; a promise keeps its hour. */
export const moveEntryAction = formAction(
  EntryToMove,
  async (actor, { articleId, kind, day }): Promise<{ title: string; goLiveAt?: Date }> =>
    kind === "planned"
      ? adjustPlan(actor, { articleId, plannedOn: day })
      : movePromiseToDay(actor, { articleId, day }),
  async ({ input: { day }, result: { title, goLiveAt }, language }) => {
    const clock = await clockFor(language);
    const date = goLiveAt
      ? newsDate(goLiveAt, clock, { weekday: true, time: true, zone: false })
      : newsDate(new Date(`${day}T12:00:00Z`), { ...clock, timeZone: "UTC" }, { weekday: true });
    const said = goLiveAt ? "calendar.promiseMoved" : "calendar.moved";
    return texts(language, "plan")(said, { headline: title, date });
  },
);
