import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { texts } from "@/messages/texts";
import type { Role } from "@/newsroom/access";
import { withIsolates } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { queueMail } from "@/platform/mail";
import { linkHours } from "./rules";

type Addressee = { email: string; name: string; role: Role; language: Language };

/** Mails a one-time link to the person it is for, in that person's language. */
export async function queueLinkMail(
  tx: Transaction,
  purpose: "invitation" | "password",
  person: Addressee,
  link: string,
): Promise<void> {
  const [outlet] = await tx
    .select({ name: outletEdition.name })
    .from(outletEdition)
    .where(eq(outletEdition.edition, person.language));
  const t = texts(person.language, "mail");
  const values = {
    outlet: withIsolates(outlet?.name ?? t("outlet")),
    name: withIsolates(person.name),
    role: texts(person.language, "people")(`role.${person.role}`),
    link,
    hours: linkHours[purpose],
  };
  await queueMail(tx, {
    recipient: person.email,
    subject: t(`${purpose}.subject`, values),
    text: t(`${purpose}.text`, values),
  });
}
