import { withTransaction } from "@/db/client";
import { jobNamed } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { languageKeys } from "@/newsroom/language/rules";
import { setUpOutlet } from "@/newsroom/outlet/set-up";
import { insertUser } from "./commands";
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
    const { email, name } = input;
    const id = await insertUser(tx, { ...input, role: "administrator" }, null);
    const key = await setPassword(tx, { id, email, name }, input.password);
    await record(tx, jobNamed("set_up"), { verb: "user:createFirstAdministrator", id, tags: [] });
    const administrator = { kind: "person", id, role: "administrator", isActive: true } as const;
    await setUpOutlet(administrator, input.outlet);
    return key;
  });
}
