import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { publishingRoles } from "@/newsroom/access";
import { withIsolates } from "@/newsroom/language/numbers";
import { userLanguage } from "@/newsroom/user/language";
import { queueMail } from "@/platform/mail";

/** Mails whoever launched a front, and the editors, what a stranger sees of it instead; the desk shows it with the front. */
export async function tellOfMissedLaunch(
  tx: Transaction,
  { frontId, orderedBy }: { frontId: string; orderedBy: string | null },
  seen: string,
): Promise<void> {
  const isHearer = or(inArray(user.role, publishingRoles), orderedBy ? eq(user.id, orderedBy) : undefined);
  const people = await tx
    .select({ email: user.email, language: userLanguage })
    .from(user)
    .where(and(eq(user.isActive, true), isHearer));
  for (const { email, language } of people) {
    const t = texts(language, "mail");
    const subject = t("frontNotLive");
    const lines = [subject, t("reason", { reason: withIsolates(seen) })];
    const text = [...lines, `${environment().SITE_URL}/desk/fronts/${frontId}`].join("\n\n");
    await queueMail(tx, { recipient: email, subject, text });
  }
}
