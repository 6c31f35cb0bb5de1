import { eq } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { outletEdition } from "@/db/schema";
import { deviceText } from "@/messages/device-text";
import { texts } from "@/messages/texts";
import type { Role } from "@/newsroom/access";
import { newsDate } from "@/newsroom/date/rules";
import { deskClock } from "@/newsroom/edition/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { queueMail } from "@/platform/mail";
import { type Device, linkHours } from "./rules";

/** What the outlet is called in somebody's language. */
export async function outletNameIn(language: Language, on: Executor = db): Promise<string> {
  const [outlet] = await on
    .select({ name: outletEdition.name })
    .from(outletEdition)
    .where(eq(outletEdition.edition, language));
  return outlet?.name ?? texts(language, "mail")("outlet");
}

/** What somebody hears of who may get into her account. */
type Notice = "secondFactorOn" | "secondFactorOff" | "secondFactorReset";

/** Tells somebody by mail what was changed about how her account is entered, in her language. */
export async function queueNoticeMail(
  tx: Transaction,
  notice: Notice,
  person: Omit<Addressee, "role">,
): Promise<void> {
  const t = texts(person.language, "mail");
  const values = {
    outlet: withIsolates(await outletNameIn(person.language, tx)),
    name: withIsolates(person.name),
  };
  await queueMail(tx, {
    recipient: person.email,
    subject: t(`${notice}.subject`, values),
    text: t(`${notice}.text`, values),
  });
}

/** Tells somebody by mail that she signed in with a browser never used for her account, when and what it is, not from where. */
export async function queueDeviceMail(
  tx: Transaction,
  person: Omit<Addressee, "role">,
  { device, at }: { device: Device; at: Date },
): Promise<void> {
  const { language } = person;
  const clock = deskClock(language, (await loadOutletUnscoped(tx))?.editions ?? []);
  const t = texts(language, "mail");
  const values = {
    outlet: withIsolates(await outletNameIn(language, tx)),
    name: withIsolates(person.name),
    device: deviceText(language, device),
    time: newsDate(at, clock, { time: true }),
    link: `${environment().SITE_URL}/desk/account`,
  };
  await queueMail(tx, {
    recipient: person.email,
    subject: t("newDevice.subject", values),
    text: t("newDevice.text", values),
  });
}

type Addressee = { email: string; name: string; role: Role; language: Language };

/** Mails a one-time link to the person it is for, in that person's language. */
export async function queueLinkMail(
  tx: Transaction,
  purpose: "invitation" | "password",
  person: Addressee,
  link: string,
): Promise<void> {
  const t = texts(person.language, "mail");
  const values = {
    outlet: withIsolates(await outletNameIn(person.language, tx)),
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
