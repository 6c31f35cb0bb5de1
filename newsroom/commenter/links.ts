import { createHash, createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { environment, secretFor } from "@/db/env";
import { comment, commenter, commenterLink, commenterSession } from "@/db/schema";
import { authorize, type Reader } from "@/newsroom/access";
import { nameLooks } from "@/newsroom/comment/signature";
import { NewsroomError } from "@/newsroom/errors";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { newSignedId, readSignedId } from "@/newsroom/signed-id";
import { takePoint } from "@/platform/limits";
import {
  type Commenter,
  commenterDays,
  confirmHours,
  type LinkOpened,
  type LinkWanted,
  linkLimit,
  mailboxLinks,
} from "./rules";
import { queueConfirmLetter } from "./writing";

const purpose = "commenter cookie";
const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");
/** What the database keeps of a cookie. */
function cookieHash(cookie: string | undefined): string | null {
  const id = readSignedId(cookie, purpose);
  return (
    id &&
    createHmac("sha256", Buffer.from(secretFor(purpose), "hex"))
      .update(id)
      .digest("base64url")
  );
}

type Addressee = { email: string; name: string; edition: string };

/** Many at once would each find that nobody has written yet: whoever writes to a mailbox is alone until she commits. */
async function lockMailbox(tx: Transaction, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`commenter ${email}`}, 0))`);
}

/**
 * Writes a one-time link to a mailbox, unless it had enough of them lately: rows of links are kept for as long as that
 * looks back (`tidy` in worker/handlers.ts). The link itself is in the letter alone.
 */
async function sendLink(tx: Transaction, { email, name, edition }: Addressee): Promise<void> {
  await lockMailbox(tx, email);
  const lately = and(eq(commenterLink.email, email), gt(commenterLink.expiresAt, sql`now()`));
  if ((await tx.$count(commenterLink, lately)) >= mailboxLinks) return;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = sql`now() + make_interval(hours => ${confirmHours})`;
  await tx.insert(commenterLink).values({ tokenHash: tokenHash(token), email, name, edition, expiresAt });
  const link = `${environment().SITE_URL}/${edition}/answer/commenter/${token}`;
  await queueConfirmLetter(tx, { email, edition, link });
}

/**
 * Sends a link to who asks for what she wrote, if this mailbox ever sent a comment; what comes back does not tell.
 * Throws `rate_limited` alone.
 */
export async function requestLink(reader: Reader, edition: string, input: LinkWanted): Promise<void> {
  authorize(reader, "comment:send");
  const wait = await takePoint(linkLimit, await sourceHashOf(reader.address));
  if (wait !== null)
    throw new NewsroomError("rate_limited", "comment.tooMany", { values: { minutes: Math.ceil(wait / 60) } });
  const { email } = input;
  await withTransaction(async (tx) => {
    const [known] = await tx
      .select({ name: commenter.name })
      .from(commenter)
      .where(eq(commenter.email, email));
    const [sent] = known
      ? [known]
      : await tx
          .select({ name: comment.name })
          .from(comment)
          .where(and(eq(comment.email, email), eq(comment.standing, "reader")))
          .orderBy(comment.createdAt)
          .limit(1);
    if (sent) await sendLink(tx, { email, name: sent.name, edition });
  });
}

/** Who a browser's commenter is, where she sends by the mail that she confirmed; null for whoever does not. */
export async function ownerByMail(commenterId: string | undefined, email: string): Promise<string | null> {
  if (!commenterId) return null;
  const isHers = and(eq(commenter.id, commenterId), eq(commenter.email, email));
  const [row] = await db.select({ id: commenter.id }).from(commenter).where(isHers);
  return row?.id ?? null;
}

/**
 * Asks the mailbox of a comment to confirm, in the transaction that takes it: whoever has the comment has the letter too.
 * No second one while a link waits to be opened.
 */
export async function askToConfirm(tx: Transaction, sent: Addressee): Promise<void> {
  const isWaiting = and(
    eq(commenterLink.email, sent.email),
    isNull(commenterLink.usedAt),
    gt(commenterLink.expiresAt, sql`now()`),
  );
  const isAsked = async () => (await tx.$count(commenterLink, isWaiting)) > 0;
  if (await isAsked()) return;
  await lockMailbox(tx, sent.email);
  if (!(await isAsked())) await sendLink(tx, sent);
}

/** Whom a link would open; null for one that is unknown, used or over, which all look the same. */
export async function getCommenterOfLink(token: string): Promise<{ email: string; name: string } | null> {
  const [row] = await db
    .select({ email: commenterLink.email, name: commenterLink.name })
    .from(commenterLink)
    .where(isWorking(token));
  return row ?? null;
}

const isWorking = (token: string) =>
  and(
    eq(commenterLink.tokenHash, tokenHash(token)),
    isNull(commenterLink.usedAt),
    gt(commenterLink.expiresAt, sql`now()`),
  );

/**
 * Uses a link up: whoever holds it is who comments by that mail, and whatever came with it is hers. Answers with what
 * goes into the cookie of her browser. Throws `not_found` for an unknown, used or expired one.
 */
export async function openLink(reader: Reader, input: LinkOpened): Promise<string> {
  authorize(reader, "comment:send");
  return withTransaction(async (tx) => {
    const [used] = await tx
      .update(commenterLink)
      .set({ usedAt: sql`now()` })
      .where(isWorking(input.token))
      .returning({ email: commenterLink.email, name: commenterLink.name, edition: commenterLink.edition });
    if (!used) throw new NewsroomError("not_found", "linkInvalid");
    const [owner] = await tx
      .insert(commenter)
      .values({ ...used, nameLooks: nameLooks(used.name), lastSeenAt: sql`now()` })
      .onConflictDoUpdate({ target: commenter.email, set: { lastSeenAt: sql`now()` } })
      .returning({ id: commenter.id });
    if (!owner) throw new NewsroomError("unavailable", "unavailable");
    await tx
      .update(comment)
      .set({ commenterId: owner.id })
      .where(and(eq(comment.email, used.email), isNull(comment.commenterId)));
    const cookie = newSignedId(purpose);
    await tx.insert(commenterSession).values({
      cookieHash: cookieHash(cookie) ?? "",
      commenterId: owner.id,
      expiresAt: sql`now() + make_interval(days => ${commenterDays})`,
    });
    return cookie;
  });
}

/** Who this browser confirmed to be; null for everybody else. */
export async function getOwnCommenter(cookie: string | undefined): Promise<Commenter | null> {
  const hash = cookieHash(cookie);
  if (!hash) return null;
  const [row] = await db
    .select({ id: commenter.id, email: commenter.email, name: commenter.name, edition: commenter.edition })
    .from(commenterSession)
    .innerJoin(commenter, eq(commenter.id, commenterSession.commenterId))
    .where(and(eq(commenterSession.cookieHash, hash), gt(commenterSession.expiresAt, sql`now()`)));
  return row ?? null;
}

/** This browser is known no more. */
export async function leaveCommenter(reader: Reader, cookie: string | undefined): Promise<void> {
  authorize(reader, "comment:send");
  const hash = cookieHash(cookie);
  if (hash) await db.delete(commenterSession).where(eq(commenterSession.cookieHash, hash));
}
