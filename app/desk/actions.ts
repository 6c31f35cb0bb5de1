"use server";
import { redirect } from "next/navigation";
import { closeSession } from "@/app/auth";

/** Ends the session in this browser. */
export async function signOutAction(): Promise<void> {
  await closeSession();
  redirect("/sign-in");
}
