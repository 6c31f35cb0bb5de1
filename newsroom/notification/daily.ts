import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { environment } from "@/db/env";
import { notification, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, authorize } from "@/newsroom/access";
import { isoInZone, momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { userLanguage } from "@/newsroom/user/language";
import { each } from "@/platform/each";
import { queueMail } from "@/platform/mail";
import { listForDaily } from "./queries";
import { dailyHour, daysInBell, groupNews, type ListedNotification, mostInDaily } from "./rules";

/** The last moment, not after `now`, at which letters of the day are due in a zone. */
export function lastDue(now: Date, timeZone: string): Date {
  const dueOn = (day: Date) =>
    momentInZone(
      `${isoInZone(day, timeZone).slice(0, 10)}T${String(dailyHour).padStart(2, "0")}:00:00`,
      timeZone,
    );
  const today = dueOn(now);
  return today <= now ? today : dueOn(new Date(now.getTime() - 86_400_000));
}

function letterOf(news: ListedNotification[], language: Language): { subject: string; text: string } {
  const t = texts(language, "mail");
  const desk = texts(language, "desk");
  const groups = groupNews(news).map(({ newest, older }) => [
    withIsolates(newest.isUnderEmbargo ? t("embargoed") : newest.headline.trim() || t("untitled")),
    ...[newest, ...older].map(({ verb }) => `- ${desk(`bell.step.${verb}`)}`),
  ]);
  return {
    subject: t("daily.subject", { count: news.length }),
    text: [...groups.map((lines) => lines.join("\n")), `${environment().SITE_URL}/desk/notifications`].join(
      "\n\n",
    ),
  };
}

async function writeTo(tx: Transaction, userId: string): Promise<void> {
  const isWaiting = and(eq(notification.userId, userId), notification.isForDaily);
  // Another process that writes to her now writes all of it.
  const waiting = await tx.select({ id: notification.id }).from(notification).where(isWaiting).for("update");
  const [person] = await tx
    .select({
      id: user.id,
      role: user.role,
      isActive: user.isActive,
      email: user.email,
      language: userLanguage,
    })
    .from(user)
    .where(eq(user.id, userId));
  const news = person?.isActive ? await listForDaily({ kind: "person", ...person }, tx) : [];
  if (person && news.length > 0)
    await queueMail(tx, { recipient: person.email, ...letterOf(news, person.language) });
  // What is too much for one letter, or comes while it is written, waits for the next; what she may no longer see is done.
  const told = news.length < mostInDaily ? waiting.map(({ id }) => id) : news.map(({ id }) => id);
  const isTold = inArray(notification.id, told);
  await tx.delete(notification).where(and(isTold, eq(notification.isInBell, false)));
  await tx.update(notification).set({ isForDaily: false }).where(isTold);
}

/**
 * Writes each person who wants it the letter of the day, once it is due by the newsroom's clock: one letter, of all that
 * waits and that she may still see. Run twice, or late, it writes no second one. No history: nothing changes.
 */
export async function writeDaily(actor: Actor): Promise<void> {
  authorize(actor, "notice:writeDaily");
  const zone = newsroomZone((await withTransaction(loadOutletUnscoped))?.editions ?? []);
  const due = lastDue(await databaseTime(), zone);
  const people = await db
    .selectDistinct({ id: notification.userId })
    .from(notification)
    .where(and(notification.isForDaily, lt(notification.createdAt, due)));
  await each(
    people.map(
      ({ id }) =>
        () =>
          withTransaction((tx) => writeTo(tx, id)),
    ),
  );
}

/** Takes from the bell what is old. No history: nobody does anything. */
export async function forgetNotices(actor: Actor): Promise<void> {
  authorize(actor, "notice:writeDaily");
  const { read, unread } = daysInBell;
  await db.delete(notification).where(
    sql`not ${notification.isForDaily} and (${notification.createdAt} < now() - make_interval(days => ${unread})
        or ${notification.readAt} < now() - make_interval(days => ${read}))`,
  );
}
