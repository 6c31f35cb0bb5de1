import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { clock, databaseTime } from "@/db/clock";
import { environment } from "@/db/env";
import { backup, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, authorize } from "@/newsroom/access";
import { userLanguage } from "@/newsroom/user/language";
import { queueMail } from "@/platform/mail";
import { lastBackupsUnscoped } from "./queries";
import { isTooOld } from "./rules";

/**
 * Writes to the administrators that the newest good backup is too old, or that none has come since the first try: once,
 * whoever finds it first, and once more only after a good one. Answers the letters. No history: nothing changes.
 */
export async function tellOfOldBackup(actor: Actor): Promise<string[]> {
  authorize(actor, "promise:watch");
  const { BACKUP_TO, BACKUP_EVERY_HOURS, SITE_URL } = environment();
  if (!BACKUP_TO) return [];
  const last = await lastBackupsUnscoped();
  if (!isTooOld(last, BACKUP_EVERY_HOURS, await databaseTime())) return [];
  // The row that the age is counted from knows whether it was told.
  const [from] = await db
    .select({ id: backup.id })
    .from(backup)
    .where(last.goodAt ? isNotNull(backup.trial) : undefined)
    .orderBy(last.goodAt ? desc(backup.startedAt) : asc(backup.startedAt))
    .limit(1);
  if (!from) return [];
  return withTransaction(async (tx) => {
    const isUntold = and(eq(backup.id, from.id), isNull(backup.toldAt));
    const told = await tx.update(backup).set({ toldAt: clock }).where(isUntold).returning({ id: backup.id });
    if (told.length === 0) return [];
    const people = await tx
      .select({ email: user.email, language: userLanguage })
      .from(user)
      .where(and(eq(user.isActive, true), eq(user.role, "administrator")));
    const letters: string[] = [];
    for (const { email: recipient, language } of people) {
      const t = texts(language, "mail");
      const text = [t("backup.text"), `${SITE_URL}/desk/jobs/backups`].join("\n\n");
      letters.push(await queueMail(tx, { recipient, subject: t("backup.subject"), text }));
    }
    return letters;
  });
}
