import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { recoveryCode, secondFactor, user } from "@/db/schema";
import type { Person } from "@/newsroom/access";
import { userLanguage } from "@/newsroom/user/language";
import { outletNameIn } from "@/newsroom/user/letter";
import { appAddress } from "./app-code";
import type { OwnSecondFactor } from "./rules";
import { open } from "./sealing";

/** One's own second factor; its secret only while it is being set up. */
export async function getOwnSecondFactor(actor: Person): Promise<OwnSecondFactor> {
  const [row] = await db
    .select({
      sealed: secondFactor.sealedSecret,
      since: secondFactor.confirmedAt,
      email: user.email,
      language: userLanguage,
    })
    .from(secondFactor)
    .innerJoin(user, eq(user.id, secondFactor.userId))
    .where(eq(secondFactor.userId, actor.id));
  if (!row) return { state: "off" };
  if (row.since) {
    const isLeft = and(eq(recoveryCode.userId, actor.id), isNull(recoveryCode.usedAt));
    return { state: "on", since: row.since, codesLeft: await db.$count(recoveryCode, isLeft) };
  }
  const secret = open(row.sealed, actor.id);
  if (secret === null) return { state: "off" };
  const outlet = await outletNameIn(row.language);
  return { state: "pending", secret, address: appAddress(secret, { outlet, email: row.email }) };
}
