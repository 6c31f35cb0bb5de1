"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { personPath } from "@/components/desk/user/paths";
import { texts } from "@/messages/texts";
import { resetSecondFactor } from "@/newsroom/second-factor/commands";
import { requireSecondFactor } from "@/newsroom/second-factor/requiring";
import { RolesToRequire } from "@/newsroom/second-factor/rules";
import {
  changeRole,
  createLinkFor,
  deactivateUser,
  endSessionsOf,
  inviteUser,
  reactivateUser,
} from "@/newsroom/user/commands";
import { PersonChosen, PersonToInvite, RoleToChange } from "@/newsroom/user/rules";

export const inviteUserAction = formAction(PersonToInvite, inviteUser, ({ input }, { language }) =>
  texts(language, "people")("invite.done", { email: input.email }),
);

export const changeRoleAction = formAction(RoleToChange, changeRole, ({ input, typed }, { language }) => {
  const t = texts(language, "people");
  return t("changeRole.done", { name: String(typed.name), role: t(`role.${input.role}`) });
});

export const createLinkAction = formAction(PersonChosen, createLinkFor);

export const endSessionsAction = formAction(PersonChosen, endSessionsOf, ({ typed }, { language }) =>
  texts(language, "people")("sessions.done", { name: String(typed.name) }),
);

export const resetSecondFactorAction = formAction(
  PersonChosen,
  resetSecondFactor,
  ({ typed }, { language }) =>
    texts(language, "people")("resetSecondFactor.done", { name: String(typed.name) }),
);

export const requireSecondFactorAction = formAction(RolesToRequire, requireSecondFactor, (_, { language }) =>
  texts(language, "people")("requiredRoles.saved"),
);

/** The forms leave the page with the state they were for, so the page itself says what was done. */
const showDone = (done: "deactivate" | "reactivate") => (outcome: { input: { userId: string } }) =>
  redirect(`${personPath(outcome.input.userId)}?done=${done}`);

export const deactivateUserAction = formAction(PersonChosen, deactivateUser, showDone("deactivate"));
export const reactivateUserAction = formAction(PersonChosen, reactivateUser, showDone("reactivate"));
