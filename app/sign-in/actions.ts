"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openSession, whereFrom } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { verifyCredentials } from "@/newsroom/user/credentials";
import { Email, Password, safeReturnPath } from "@/newsroom/user/rules";

const SignIn = z.object({ email: Email, password: Password, to: z.string().default("") });

/** Opens a session and goes on to the page that was wanted. */
export const signInAction = visitorFormAction(
  SignIn,
  async ({ email, password }) => verifyCredentials({ email, password, ...(await whereFrom()) }),
  async ({ result, input }) => {
    await openSession(result);
    redirect(safeReturnPath(input.to));
  },
);
