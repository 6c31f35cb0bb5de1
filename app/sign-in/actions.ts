"use server";
import { whereFrom } from "@/app/auth";
import { enter, finishEntry, proveEntry } from "@/app/entering";
import { visitorFormAction } from "@/app/form-action";
import { CodeGiven } from "@/newsroom/second-factor/rules";
import { verifyCredentials } from "@/newsroom/user/credentials";
import { CredentialsGiven } from "@/newsroom/user/rules";

/** Opens a session and goes on to the page that was wanted; who has a second factor is asked for its code first. */
export const signInAction = visitorFormAction(
  CredentialsGiven,
  async (given) => verifyCredentials({ ...given, ...(await whereFrom()) }),
  ({ result, typed, language }) => enter(result, String(typed.to), language),
);

/** The second step: opens the session by a code. */
export const giveCodeAction = visitorFormAction(CodeGiven, proveEntry, ({ result, typed }) =>
  finishEntry(result, String(typed.to)),
);
