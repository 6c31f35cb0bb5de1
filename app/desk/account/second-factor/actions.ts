"use server";
import { whereFrom } from "@/app/auth";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { Nothing } from "@/newsroom/input";
import { beginSecondFactor, takeRecoveryCodes, turnOffSecondFactor } from "@/newsroom/second-factor/commands";
import { CodeGiven } from "@/newsroom/second-factor/rules";

export const beginSecondFactorAction = formAction(Nothing, beginSecondFactor);

/** Turns it on by the first code, and gives new recovery codes by any later one. */
export const takeRecoveryCodesAction = formAction(CodeGiven, async (actor, input) =>
  takeRecoveryCodes(actor, { ...input, ...(await whereFrom()) }),
);

export const turnOffSecondFactorAction = formAction(
  CodeGiven,
  async (actor, input) => turnOffSecondFactor(actor, { ...input, ...(await whereFrom()) }),
  (_, { language }) => texts(language, "people")("secondFactor.turnedOff"),
);
