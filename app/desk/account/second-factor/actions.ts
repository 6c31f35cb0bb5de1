"use server";
import { redirect } from "next/navigation";
import { anyUser, leaveSession, whereFrom } from "@/app/auth";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { Nothing } from "@/newsroom/input";
import { beginSecondFactor, takeRecoveryCodes, turnOffSecondFactor } from "@/newsroom/second-factor/commands";
import { CodeGiven } from "@/newsroom/second-factor/rules";

// Who must set one up acts here before anything else is open to her.
export const beginSecondFactorAction = formAction(Nothing, beginSecondFactor, undefined, anyUser);

/** Turns it on by the first code, and gives new recovery codes by any later one. */
export const takeRecoveryCodesAction = formAction(
  CodeGiven,
  async (actor, input) => takeRecoveryCodes(actor, { ...input, ...(await whereFrom()) }),
  undefined,
  anyUser,
);

export const leaveSetUpAction = formAction(Nothing, leaveSession, () => redirect("/sign-in"), anyUser);

export const turnOffSecondFactorAction = formAction(
  CodeGiven,
  async (actor, input) => turnOffSecondFactor(actor, { ...input, ...(await whereFrom()) }),
  (_, { language }) => texts(language, "people")("secondFactor.turnedOff"),
);
