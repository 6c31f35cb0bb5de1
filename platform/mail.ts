import type { Transaction } from "@/db/client";
import { outboxMail } from "@/db/schema";

export type Mail = { recipient: string; subject: string; text: string };

/** Puts a mail into the outbox, in the transaction of the change that causes it: it exists exactly when the change does. */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  await tx.insert(outboxMail).values(mail);
}
