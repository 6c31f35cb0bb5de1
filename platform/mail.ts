import { and, eq, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { db, type Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { outboxMail } from "@/db/schema";
import { enqueue, type JobFailure } from "./jobs";

export type Mail = {
  recipient: string;
  subject: string;
  text: string;
  /** The same as a page. */
  html?: string;
  /** Where one click ends letters of this kind (RFC 8058). */
  unsubscribe?: string | null;
};

/**
 * Puts a mail into the outbox, in the transaction of the change that causes it: it exists exactly when the change
 * does. With SMTP configured a job sends it; without, it stays there for administrators to read and hand over. Answers
 * its id.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<string> {
  const [row] = await tx.insert(outboxMail).values(mail).returning({ id: outboxMail.id });
  if (!row) throw new Error("the outbox took no mail");
  if (environment().SMTP_URL) await enqueue(tx, "send_mail", { id: row.id });
  return row.id;
}

/** Why a mail server did not take a mail: not reached, our login not accepted, or the mail or its recipient refused. */
export type MailReason = "unreachable" | "login" | "refused";

/** The one error of sending mail; `cause` is the server's own answer. */
export class MailError extends Error {
  constructor(
    readonly reason: MailReason,
    cause: unknown,
  ) {
    super(`mail ${reason}`, { cause });
    this.name = "MailError";
  }
}

function mailError(cause: unknown): MailError {
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return new MailError("login", cause);
  const isRefusal = code === "EENVELOPE" || code === "EMESSAGE";
  return new MailError(isRefusal ? "refused" : "unreachable", cause);
}

let transport: Transporter | undefined;

type Kept = Pick<
  typeof outboxMail.$inferSelect,
  "id" | "recipient" | "subject" | "text" | "html" | "unsubscribe"
>;

/** A mail of the outbox as it is sent from `host`: as text and as a page, with the one click that ends its kind (RFC 8058). */
export function messageOf(mail: Kept, host: string) {
  return {
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    ...(mail.unsubscribe !== null && {
      headers: {
        "List-Unsubscribe": `<${mail.unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    }),
    messageId: `<${mail.id}@${host}>`,
  };
}

/**
 * Sends a mail from the outbox once: one that was sent is left alone, and keeps no one-time links. The same Message-ID goes with every try, so
 * that a try that arrived without our learning of it is not shown twice. Throws MailError.
 */
export async function deliverMail(id: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = environment();
  if (!SMTP_URL) return;
  transport ??= createTransport(SMTP_URL, { from: MAIL_FROM ?? `warraq@${new URL(SITE_URL).hostname}` });
  const waiting = and(eq(outboxMail.id, id), sql`${outboxMail.state} <> 'sent'`);
  const [mail] = await db.select().from(outboxMail).where(waiting);
  if (!mail) return;
  const attempts = sql`${outboxMail.attempts} + 1`;
  try {
    await transport.sendMail(messageOf(mail, new URL(SITE_URL).hostname));
  } catch (cause) {
    const error = mailError(cause);
    const failure: JobFailure = `mail_${error.reason}`;
    await db.update(outboxMail).set({ state: "failed", failure, attempts }).where(waiting);
    throw error;
  }
  // What opens an account stands in nobody's outbox once it has arrived.
  const withoutTokens = (words: typeof outboxMail.text | typeof outboxMail.html) =>
    sql`regexp_replace(${words}, '[A-Za-z0-9_-]{43,64}', '…', 'g')`;
  await db
    .update(outboxMail)
    .set({
      text: withoutTokens(outboxMail.text),
      html: withoutTokens(outboxMail.html),
      unsubscribe: null,
      state: "sent",
      failure: null,
      sentAt: sql`now()`,
      attempts,
    })
    .where(waiting);
}
