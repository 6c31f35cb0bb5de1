"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openSession } from "@/app/auth";
import { visitorFormAction } from "@/app/form-action";
import { acceptInvitation } from "@/newsroom/user/account";
import { LinkToken, Password, PersonName } from "@/newsroom/user/rules";

/** Sets name and password of who was invited, and opens the first session. */
export const acceptInvitationAction = visitorFormAction(
  z.object({ token: LinkToken, name: PersonName, password: Password }),
  acceptInvitation,
  async ({ result }) => {
    await openSession(result);
    redirect("/desk");
  },
);
