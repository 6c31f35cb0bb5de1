import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { oneTimeLink } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { type LinkPurpose, linkHours } from "./rules";

const paths: Record<LinkPurpose, string> = {
  set_up: "/set-up",
  invitation: "/invitation",
  password: "/password",
};

/** What the database keeps of a token: 256 random bits need no salt and no slow hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

type Owner = { id: string | null; language: Language };

/** A link to hand over instead of every earlier one of its purpose. */
export async function issueOnlyLink(tx: Transaction, purpose: LinkPurpose, owner: Owner): Promise<string> {
  const isOwners = owner.id === null ? isNull(oneTimeLink.userId) : eq(oneTimeLink.userId, owner.id);
  await tx.delete(oneTimeLink).where(and(isOwners, eq(oneTimeLink.purpose, purpose)));
  return issueLink(tx, purpose, owner);
}

/** Makes a link and returns its whole address, in the owner's language, which nothing can show again. Earlier ones keep working. */
export async function issueLink(tx: Transaction, purpose: LinkPurpose, owner: Owner): Promise<string> {
  await tx.delete(oneTimeLink).where(lt(oneTimeLink.expiresAt, sql`now()`));
  const token = randomBytes(32).toString("base64url");
  await tx.insert(oneTimeLink).values({
    purpose,
    userId: owner.id,
    tokenHash: tokenHash(token),
    expiresAt: sql`now() + make_interval(hours => ${linkHours[purpose]})`,
  });
  const query = owner.language === languageKeys[0] ? "" : `?language=${owner.language}`;
  return `${environment().SITE_URL}${paths[purpose]}/${token}${query}`;
}

/** A clause: the link is known, unused and in time. */
export const isWorkingLink = (purpose: LinkPurpose, token: string) =>
  and(
    eq(oneTimeLink.tokenHash, tokenHash(token)),
    eq(oneTimeLink.purpose, purpose),
    isNull(oneTimeLink.usedAt),
    gt(oneTimeLink.expiresAt, sql`now()`),
  );

/**
 * Uses a link up: of two at once, one waits for the other's row and finds it used. Returns whose it is.
 * Throws `not_found` for an unknown, used or expired one, which all look the same.
 */
export async function redeemLink(
  tx: Transaction,
  purpose: LinkPurpose,
  token: string,
): Promise<string | null> {
  const [used] = await tx
    .update(oneTimeLink)
    .set({ usedAt: sql`now()` })
    .where(isWorkingLink(purpose, token))
    .returning({ userId: oneTimeLink.userId });
  if (!used) throw new NewsroomError("not_found", "linkInvalid");
  return used.userId;
}
