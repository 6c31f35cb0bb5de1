import { and, eq, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { db, type Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { outboxMail } from "@/db/schema";
import { enqueue } from "./jobs";

export type Mail = { recipient: string; subject: string; text: string };

/**
 * Puts a mail into the outbox, in the transaction of the change that causes it: it exists exactly when the change
 * does. With SMTP configured a job sends it; without, it stays there for administrators to read and hand over.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  const [row] = await tx.insert(outboxMail).values(mail).returning({ id: outboxMail.id });
  if (row && environment().SMTP_URL) await enqueue(tx, "send_mail", { id: row.id });
}

let transport: Transporter | undefined;

/**
 * Sends a mail from the outbox once: one that was sent is left alone. The same Message-ID goes with every try, so
 * that a try that arrived without our learning of it is not shown twice. Throws when the server does not take it.
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
    await transport.sendMail({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${new URL(SITE_URL).hostname}>`,
    });
  } catch (cause) {
    const failure = (cause instanceof Error ? cause.message : String(cause)).slice(0, 500);
    await db.update(outboxMail).set({ state: "failed", failure, attempts }).where(waiting);
    throw new Error("a mail was not taken by the mail server", { cause });
  }
  await db
    .update(outboxMail)
    .set({ state: "sent", failure: null, sentAt: sql`now()`, attempts })
    .where(waiting);
}
