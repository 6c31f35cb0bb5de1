"use server";
import { redirect } from "next/navigation";
import { openSession } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { setUpNewsroom } from "@/newsroom/user/set-up";
import { SetUp } from "./input";

/** Makes the newsroom: first administrator, outlet, editions, sections; and opens her session. */
export const setUpAction = visitorFormAction(SetUp, setUpNewsroom, async ({ result }) => {
  await openSession(result);
  redirect("/desk");
});
