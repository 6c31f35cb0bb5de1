"use server";
import { redirect } from "next/navigation";
import { leaveSession, openSession, whereFrom } from "@/app/auth";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { Nothing } from "@/newsroom/input";
import { changePassword, endAllSessions, endOtherSessions, updateAccount } from "@/newsroom/user/account";
import { AccountToUpdate, PasswordToChange, SessionChosen } from "@/newsroom/user/rules";
import { endOwnSession } from "@/newsroom/user/session";

export const updateAccountAction = formAction(AccountToUpdate, updateAccount, ({ input }) =>
  texts(input.language, "desk")("ownAccount.saved"),
);

/** Ends every other session; this one goes on under the new epoch. */
export const changePasswordAction = formAction(
  PasswordToChange,
  async (actor, input) => changePassword(actor, { ...input, ...(await whereFrom()) }),
  async ({ result }, { language }) => {
    await openSession(result);
    return texts(language, "desk")("ownAccount.passwordChanged");
  },
);

export const endSessionAction = formAction(SessionChosen, endOwnSession, (_, { language }) =>
  texts(language, "desk")("ownAccount.sessionEnded"),
);

export const endOtherSessionsAction = formAction(Nothing, endOtherSessions, (_, { language }) =>
  texts(language, "desk")("ownAccount.othersEnded"),
);

export const endAllSessionsAction = formAction(Nothing, endAllSessions, async () => {
  await leaveSession();
  redirect("/sign-in");
});
