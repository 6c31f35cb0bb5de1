"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { personPath } from "@/components/desk/user/paths";
import { texts } from "@/messages/texts";
import {
  changeRole,
  createLinkFor,
  deactivateUser,
  endSessionsOf,
  inviteUser,
  reactivateUser,
} from "@/newsroom/user/commands";
import { Email, LanguageKey, PersonName, RoleName } from "@/newsroom/user/rules";

const Invitation = z.object({ email: Email, name: PersonName, role: RoleName, language: LanguageKey });
/** `name` is only for the sentence that answers. */
const Person = z.object({ userId: z.uuid(), name: z.string().max(200).default("") });

export const inviteUserAction = formAction(Invitation, inviteUser, ({ input }, { language }) =>
  texts(language, "people")("invite.done", { email: input.email }),
);

export const changeRoleAction = formAction(
  Person.extend({ role: RoleName }),
  changeRole,
  ({ input }, { language }) => {
    const t = texts(language, "people");
    return t("changeRole.done", { name: input.name, role: t(`role.${input.role}`) });
  },
);

export const createLinkAction = formAction(Person, createLinkFor);

export const endSessionsAction = formAction(Person, endSessionsOf, ({ input }, { language }) =>
  texts(language, "people")("sessions.done", { name: input.name }),
);

/** The forms leave the page with the state they were for, so the page itself says what was done. */
const showDone = (done: "deactivate" | "reactivate") => (outcome: { input: { userId: string } }) =>
  redirect(`${personPath(outcome.input.userId)}?done=${done}`);

export const deactivateUserAction = formAction(Person, deactivateUser, showDone("deactivate"));
export const reactivateUserAction = formAction(Person, reactivateUser, showDone("reactivate"));
