import { and, eq, not } from "drizzle-orm";
import { db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { environment } from "@/db/env";
import { calendarLink, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, actorId, type Person } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { daysAfter } from "@/newsroom/date/days";
import { isoInZone, momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { withIsolates } from "@/newsroom/language/numbers";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { userLanguage } from "@/newsroom/user/language";
import { tokenHash } from "@/newsroom/user/link";
import { icalOf } from "./ical";
import { listCalendar } from "./queries";

/** Days before and after today that a program is told. */
const span = { before: 30, after: 120 };

/** Whether the actor has a link. */
export async function hasOwnCalendarLink(actor: Actor): Promise<boolean> {
  const id = actorId(actor);
  return id !== null && (await db.$count(calendarLink, eq(calendarLink.userId, id))) > 0;
}

/**
 * What whoever holds a link may read: the calendar of the person who made it, as far as she may see the stories now, by
 * slug lines alone; headlines and notes stay inside, and of an embargo nothing is said. Null for a link that opens nothing.
 */
export async function getCalendarOfLink(token: string): Promise<string | null> {
  const [owner] = await db
    .select({ id: user.id, role: user.role, isActive: user.isActive, language: userLanguage })
    .from(calendarLink)
    .innerJoin(user, eq(user.id, calendarLink.userId))
    .where(and(eq(calendarLink.tokenHash, tokenHash(token)), eq(user.isActive, true)));
  if (!owner) return null;
  const { language, ...account } = owner;
  const person: Person = { kind: "person", ...account };
  const now = await databaseTime();
  const timeZone = newsroomZone((await getPublishedOutlet())?.editions ?? []);
  const today = isoInZone(now, timeZone).slice(0, 10);
  const [from, to] = [daysAfter(today, -span.before), daysAfter(today, span.after)];
  const entries = await listCalendar(
    person,
    { scope: "everything" },
    { from, to, timeZone },
    not(isUnderEmbargo),
  );
  const t = texts(language, "plan");
  const events = entries.map(({ articleId, kind, day, time, slugLine }) => ({
    uid: `${kind}-${articleId}`,
    day,
    at: time === null ? null : momentInZone(`${day}T${time}:00`, timeZone),
    summary: `${t(`calendar.kinds.${kind}`)}: ${withIsolates(slugLine ?? t("calendar.unnamed"))}`,
    url: `${environment().SITE_URL}${deskStoryPath(articleId)}`,
  }));
  return icalOf(t("calendar.title"), events, now);
}
