import { withTransaction } from "@/db/client";
import { user } from "@/db/schema";
import { jobNamed } from "@/newsroom/access";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { languageKeys } from "@/newsroom/language/rules";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { issueOnlyLink, redeemLink } from "./link";
import { hasAdministrator } from "./queries";
import type { NewsroomToSetUp } from "./rules";
import { type SessionKey, setPassword } from "./set-password";

/** Makes the link that opens the set-up; null once the newsroom has an administrator. For the start script. No history: it opens nothing yet. */
export async function createSetUpLink(): Promise<string | null> {
  return withTransaction(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    return issueOnlyLink(tx, "set_up", { id: null, language: languageKeys[0] });
  });
}

/**
 * Makes the first administrator and the outlet by the set-up link, all or nothing, and opens her session. Throws
 * `not_found` when the link no longer works, `conflict` when the newsroom is set up already, `invalid` for what
 * will not do (the link then still works).
 */
export async function setUpNewsroom(input: NewsroomToSetUp): Promise<SessionKey> {
  return withTransaction(async (tx) => {
    await redeemLink(tx, "set_up", input.token);
    if (await hasAdministrator(tx)) throw new NewsroomError("conflict", "setUpDone");
    const { email, name, language } = input;
    const [row] = await tx
      .insert(user)
      .values({ email, name, language, role: "administrator" })
      .onConflictDoNothing()
      .returning({ id: user.id });
    if (!row) throw wrongField("email", "emailTaken", "conflict");
    const key = await setPassword(tx, { id: row.id, email, name }, input.password);
    await record(tx, jobNamed("set_up"), {
      verb: "user:createFirstAdministrator",
      id: row.id,
      tags: [],
    });
    const administrator = { kind: "person", id: row.id, role: "administrator", isActive: true } as const;
    await setUpOutlet(administrator, input.outlet);
    return key;
  });
}
