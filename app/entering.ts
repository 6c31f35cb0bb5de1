import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { codePath } from "@/components/desk/entrance/paths";
import { secretFor } from "@/db/env";
import { NewsroomError } from "@/newsroom/errors";
import type { Language } from "@/newsroom/language/rules";
import { type CodeGiven, entryMinutes } from "@/newsroom/second-factor/rules";
import { awaitsCode, proveByCode } from "@/newsroom/user/entering";
import { EntryKept, safeReturnPath } from "@/newsroom/user/rules";
import type { SessionKey } from "@/newsroom/user/set-password";
import { cookieNamed, openSession, whereFrom } from "./auth";

const entryCookie = () => cookieNamed("warraq.entry");
const secret = () => secretFor("second step of entering");

/** Goes on to the page that was wanted with a session, or to the code's page first for who has a second factor. */
export async function enter(key: SessionKey, wanted: string, language: Language): Promise<never> {
  const to = safeReturnPath(wanted);
  if (await awaitsCode(key)) {
    const { name, attributes } = entryCookie();
    const maxAge = entryMinutes * 60;
    const sealed = await encode({ token: { sub: key.userId, epoch: key.epoch }, secret: secret(), maxAge });
    (await cookies()).set(name, sealed, { ...attributes, maxAge });
    redirect(codePath(language, { to }));
  }
  await openSession(key);
  redirect(to);
}

/** Whose password was right in this browser a few minutes ago, and who has yet to give a code. */
export async function pendingEntry(): Promise<SessionKey | null> {
  const token = (await cookies()).get(entryCookie().name)?.value;
  const kept = token ? await decode({ token, secret: secret() }).catch(() => null) : null;
  const { success, data } = EntryKept.safeParse(kept);
  return success ? { userId: data.sub, epoch: data.epoch } : null;
}

/** What a code makes of the entry that waits in this browser. Throws `not_found` where none does. */
export async function proveEntry(given: CodeGiven): Promise<SessionKey> {
  const key = await pendingEntry();
  if (!key) throw new NewsroomError("not_found", "entryOver");
  return proveByCode(key, { ...given, ...(await whereFrom()) });
}

/** Opens the session and forgets the entry that waited for its code. */
export async function finishEntry(key: SessionKey, wanted: string): Promise<never> {
  const { name, attributes } = entryCookie();
  (await cookies()).set(name, "", { ...attributes, maxAge: 0 });
  await openSession(key);
  redirect(safeReturnPath(wanted));
}
