"use server";
import { redirect } from "next/navigation";
import { openSession } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { acceptInvitation } from "@/newsroom/user/account";
import { InvitationToAccept } from "@/newsroom/user/rules";

/** Sets name and password of who was invited, and opens the first session. */
export const acceptInvitationAction = visitorFormAction(
  InvitationToAccept,
  acceptInvitation,
  async ({ result }) => {
    await openSession(result);
    redirect("/desk");
  },
);
