"use server";
import { redirect } from "next/navigation";
import { leaveSession } from "@/app/auth";

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await leaveSession();
  redirect("/sign-in");
}
