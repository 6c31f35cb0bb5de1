"use server";
import { redirect } from "next/navigation";
import { leaveSession } from "@/app/auth";

/** Ends the session of this browser; where words may be left on the machine, the next page says so. */
export async function signOutAction(_: unknown, form?: FormData): Promise<void> {
  await leaveSession();
  redirect(form instanceof FormData && form.get("left") ? "/sign-in?left=1" : "/sign-in");
}
