"use server";
import { redirect } from "next/navigation";
import { openSession, whereFrom } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { verifyCredentials } from "@/newsroom/user/credentials";
import { CredentialsGiven, safeReturnPath } from "@/newsroom/user/rules";

/** Opens a session and goes on to the page that was wanted. */
export const signInAction = visitorFormAction(
  CredentialsGiven,
  async (given) => verifyCredentials({ ...given, ...(await whereFrom()) }),
  async ({ result, typed }) => {
    await openSession(result);
    redirect(safeReturnPath(String(typed.to)));
  },
);
