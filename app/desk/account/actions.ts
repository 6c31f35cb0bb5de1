"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { leaveSession, openSession, whereFrom } from "@/app/auth";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { changePassword, endAllSessions, updateAccount } from "@/newsroom/user/account";
import { LanguageKey, Password, PersonName } from "@/newsroom/user/rules";
import { endOwnSession } from "@/newsroom/user/session";

export const updateAccountAction = formAction(
  z.object({ name: PersonName, language: LanguageKey }),
  updateAccount,
  ({ input }) => texts(input.language, "desk")("ownAccount.saved"),
);

/** Ends every other session; this one goes on under the new epoch. */
export const changePasswordAction = formAction(
  z.object({ current: Password, password: Password }),
  async (actor, input) => changePassword(actor, { ...input, ...(await whereFrom()) }),
  async ({ result }, { language }) => {
    await openSession(result);
    return texts(language, "desk")("ownAccount.passwordChanged");
  },
);

export const endSessionAction = formAction(
  z.object({ sessionId: z.uuid() }),
  endOwnSession,
  (_, { language }) => texts(language, "desk")("ownAccount.sessionEnded"),
);

export const endAllSessionsAction = formAction(z.object({}), endAllSessions, async () => {
  await leaveSession();
  redirect("/sign-in");
});
