"use server";
import { redirect } from "next/navigation";
import { openSession } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { SetUpForm } from "@/newsroom/user/rules";
import { setUpNewsroom } from "@/newsroom/user/set-up";

/** Makes the newsroom: first administrator, outlet, editions, sections; and opens her session. */
export const setUpAction = visitorFormAction(SetUpForm, setUpNewsroom, async ({ result }) => {
  await openSession(result);
  redirect("/desk");
});
