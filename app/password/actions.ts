"use server";
import { after } from "next/server";
import { currentUser, requestSource } from "@/app/auth";
import { enter } from "@/app/entering";
import { visitorFormAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { resetPassword } from "@/newsroom/user/account";
import { requestPasswordLink } from "@/newsroom/user/credentials";
import { linkHours, PasswordLinkWanted, PasswordToReset } from "@/newsroom/user/rules";
import { log } from "@/platform/log";

/** Answers before the account is looked up, so that neither words nor time tell whether there is one. */
export const requestPasswordLinkAction = visitorFormAction(
  PasswordLinkWanted,
  async ({ email }) => {
    const [source, asker] = [await requestSource(), await currentUser()];
    after(() =>
      requestPasswordLink({ email, source }, asker).catch((cause: unknown) =>
        log.error("a password link could not be made", { cause }),
      ),
    );
  },
  ({ language }) => texts(language, "entrance")("forgotten.done", { hours: linkHours.password }),
);

/** Sets the new password and opens a session with it, after the code of who has a second factor. */
export const resetPasswordAction = visitorFormAction(PasswordToReset, resetPassword, ({ result, language }) =>
  enter(result, "/desk", language),
);
