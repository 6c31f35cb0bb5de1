import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { notification, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { publishingRoles } from "@/newsroom/access";
import { withIsolates } from "@/newsroom/language/numbers";
import { userLanguage } from "@/newsroom/user/language";
import { queueMail } from "@/platform/mail";
import { choicesUnscoped } from "./choices";
import { kindOf } from "./kinds";
import { type FrontNews, isOfTime } from "./rules";

/**
 * Tells whoever launched a front (`by`), and the editors, what became of it: a row for the bell and a letter, in the
 * transaction that finds it. `reason`: the time it was due, or what a stranger sees instead. Answers the letters.
 */
export async function notifyOfFront(
  tx: Transaction,
  news: { frontId: string; by: string | null; verb: FrontNews; reason: string | null },
): Promise<string[]> {
  const { frontId, by, verb, reason } = news;
  const isHearer = or(inArray(user.role, publishingRoles), by ? eq(user.id, by) : undefined);
  const people = await tx
    .select({ id: user.id, email: user.email, language: userLanguage })
    .from(user)
    .where(and(eq(user.isActive, true), isHearer));
  const choices = await choicesUnscoped(
    tx,
    kindOf(verb),
    people.map(({ id }) => id),
  );
  const letters: string[] = [];
  for (const { id: userId, email, language } of people) {
    const isForDaily = choices.get(userId)?.mail === "daily";
    await tx.insert(notification).values({ userId, frontId, verb, reason, isForDaily });
    if (choices.get(userId)?.mail !== "now") continue;
    const t = texts(language, "mail");
    const subject = t(`front.${verb}`);
    const said = (words: string) =>
      isOfTime(verb) ? t("due", { time: words }) : t("seen", { reason: withIsolates(words) });
    const told = reason === null ? [] : [said(reason)];
    const text = [subject, ...told, `${environment().SITE_URL}/desk/fronts/${frontId}`].join("\n\n");
    letters.push(await queueMail(tx, { recipient: email, subject, text }));
  }
  return letters;
}
